import { APP_ORIGIN } from '@/platform/contract';
import type { ShellSession } from './electron-parts';

// Copying text, and asking that the store is not cleared when space runs short; everything else is refused.
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Whether a page of this origin may have a permission of the browser. */
export function isGranted(permission: string, origin: string): boolean {
  return granted.has(permission) && origin.replace(/\/$/, '') === APP_ORIGIN;
}

/** Refuses what Electron would grant by default: permissions, devices, screen capture, pairing and downloads. */
export function lockPermissions(session: ShellSession): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const origin =
      'securityOrigin' in details && details.securityOrigin ? details.securityOrigin : details.requestingUrl;
    const ofPage = origin === APP_ORIGIN || origin.startsWith(`${APP_ORIGIN}/`);
    answer(ofPage && details.isMainFrame && !contents.isDestroyed() && isGranted(permission, APP_ORIGIN));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  // Files leave only through files.saveAs, where the person says where to.
  session.on('will-download', (event) => event.preventDefault());
}
