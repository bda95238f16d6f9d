interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(text: string): string },
  ): unknown;
}

/**
 * The one policy the page has: text without markup passes (vis-timeline and Mantine set such strings), everything else is refused.
 * Script addresses pass only for the page's own origin (its workers).
 */
export function installTrustedTypes(): void {
  const factory = (window as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('Markup is never made from text.');
      return text;
    },
    createScriptURL: (text) => {
      if (new URL(text, location.href).host !== location.host) throw new TypeError('Scripts come from the app alone.');
      return text;
    },
  });
}
