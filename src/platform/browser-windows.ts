import type { HostResult } from './contract';

const done: HostResult<null> = { ok: true, value: null };
const notPermitted: HostResult<null> = { ok: false, code: 'not-permitted' };

function holdBack(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Opens the same page at a route of the app in a window of its own. */
export function openWindow(route: string): HostResult<null> {
  // With noopener the browser does not say whether it opened, but it refuses only what no gesture asked for.
  if (navigator.userActivation?.isActive === false) return notPermitted;
  window.open(`${location.pathname}${location.search}#${route}`, '_blank', 'noopener');
  return done;
}

/** While on, the browser asks before it closes or reloads the page. */
export function guardUnsaved(on: boolean): HostResult<null> {
  if (on) window.addEventListener('beforeunload', holdBack);
  else window.removeEventListener('beforeunload', holdBack);
  return done;
}

/** Fills the screen or gives it back. */
export async function fillScreen(on: boolean): Promise<HostResult<null>> {
  try {
    if (on) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement !== null) await document.exitFullscreen();
    return done;
  } catch {
    // Browsers refuse with a TypeError where no gesture asked for it.
    return notPermitted;
  }
}

/** Whether an address may leave the app: https or mailto, without a user name, password or control character. */
export function isOpenableLink(address: string): boolean {
  if (address.length > 2048 || /\p{Cc}/u.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'mailto:') && username === '' && password === '';
}

/** Opens an address outside the app; false where it may not be opened. */
export function openLink(address: string): boolean {
  if (!isOpenableLink(address)) return false;
  window.open(address, '_blank', 'noopener,noreferrer');
  return true;
}
