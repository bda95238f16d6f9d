import type { ElectronParts } from './electron-parts';
import { HostFault } from './host-fault';
import type { WindowRecord } from './window-record';

const LONGEST = 2048;
const MAIL_FIELDS = new Set(['subject', 'body', 'cc', 'bcc']);
const MAIL_ADDRESS = /^[A-Za-z0-9.!#$&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** An address that may leave the app: what is handed over, and the host or mailbox the person is shown. */
export interface OutsideLink {
  readonly href: string;
  readonly shown: string;
}

function mailLink(url: URL): OutsideLink | undefined {
  // Some mail programs attach local files for ?attach=…, so only the harmless fields pass.
  if (![...url.searchParams.keys()].every((field) => MAIL_FIELDS.has(field.toLowerCase()))) return undefined;
  return MAIL_ADDRESS.test(url.pathname) ? { href: url.href, shown: url.pathname } : undefined;
}

/** Judges an address from a roadmap: https and plain mailto pass, international names shown as they are looked up. */
export function outsideLink(text: string): OutsideLink | undefined {
  if (
    text.length > LONGEST ||
    !/^[\u0021-\u007e\u00a1-\uffff]+$/.test(text) ||
    /[\\<>"`\u2000-\u206f\ufeff]/.test(text)
  ) {
    return undefined;
  }
  if (/%(0[0-9a-f]|1[0-9a-f]|7f)/i.test(text)) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (url.href.length > LONGEST || url.username || url.password) return undefined;
  if (url.protocol === 'mailto:') return mailLink(url);
  if (url.protocol !== 'https:' || !/^https:\/\//i.test(text) || !url.hostname) return undefined;
  return { href: url.href, shown: url.host };
}

/** Opens an address outside the app after asking; true where it was opened. */
export async function openOutside(
  electron: Pick<ElectronParts, 'dialog' | 'shell'>,
  caller: WindowRecord,
  text: string,
): Promise<boolean> {
  const link = outsideLink(text);
  if (!link) throw new HostFault('not-permitted');
  if (caller.asking) throw new HostFault('busy');
  caller.asking = true;
  try {
    const { response } = await electron.dialog.showMessageBox(caller.window, {
      type: 'question',
      message: `Open ${link.shown}?`,
      detail: `This leaves Waymark:\n${link.href}`,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return false;
    await electron.shell.openExternal(link.href);
    return true;
  } finally {
    caller.asking = false;
  }
}
