import type { BrowserContext } from '@playwright/test';

/** Collects what must not happen in any page of a context: errors, refused content, requests to elsewhere. */
export class PageWatch {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly origin: string;

  constructor(appUrl: string) {
    this.origin = new URL(appUrl).origin;
  }

  /** Starts watching all pages of a context; call it before the first page opens. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error') this.seen.push(`console error: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.seen.push(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      const address = new URL(request.url());
      const isLocal = ['data:', 'blob:', 'about:'].includes(address.protocol) || address.origin === this.origin;
      if (!isLocal) this.seen.push(`request to elsewhere: ${request.method()} ${request.url()}`);
    });
    // Chromium's own message does not always name the directive.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  /** Lets this test cause problems that match, because causing them is its purpose. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** Everything that happened and was not allowed; starts anew. */
  takeProblems(): string[] {
    const problems = this.seen.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
    this.seen.length = 0;
    this.allowed.length = 0;
    return problems;
  }
}
