import type { HostInfo } from './contract';
import { markRunning } from './running-mark';

/** Put in by the build. */
declare const __APP_VERSION__: string | undefined;

function platformOf(): HostInfo['platform'] {
  const named = (navigator as { userAgentData?: { platform?: string } }).userAgentData?.platform;
  const words = named || navigator.userAgent;
  if (/android|iphone|ipad|cros|chrome ?os/i.test(words)) return 'other';
  if (/windows/i.test(words)) return 'windows';
  if (/mac ?os/i.test(words)) return 'macos';
  return /linux/i.test(words) ? 'linux' : 'other';
}

/** Some browsers put the question to the person; the start does not wait for the answer longer than this (milliseconds). */
const ASKING = 500;

async function isKept(): Promise<boolean> {
  const { storage } = navigator;
  if (await storage.persisted()) return true;
  const unanswered = new Promise<boolean>((done) => setTimeout(() => done(false), ASKING));
  return Promise.race([storage.persist(), unanswered]);
}

/** What this browser is, whether the last page ended by itself, and whether its storage is safe from being cleared. */
export async function readBrowserInfo(): Promise<HostInfo> {
  // Neither answer is worth failing the start for: the careful one stands where the browser refuses.
  const [endedBadly, kept] = await Promise.all([markRunning().catch(() => false), isKept().catch(() => false)]);
  return {
    kind: 'browser',
    version: typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '0.0.0',
    platform: platformOf(),
    endedBadly,
    storage: kept ? 'kept' : 'may-be-cleared',
  };
}
