import type { ElectronParts } from './electron-parts';

const doors = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'debug-port',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
] as const;

/** The first start switch that would let another program into a packaged app; undefined when there is none. */
export function openDebugDoor(app: ElectronParts['app'], argv: readonly string[]): string | undefined {
  if (!app.isPackaged) return undefined;
  const named = new Set(argv.map((argument) => /^--?([^=]+)/.exec(argument)?.[1]?.toLowerCase()));
  return doors.find((door) => app.commandLine.hasSwitch(door) || named.has(door));
}

/** What the person is told when Waymark will not start with such a switch. */
export function debugDoorMessage(door: string): string {
  const installed =
    door === 'no-sandbox' ? ' If your system starts it this way by itself, install Waymark from its .deb package.' : '';
  return `Waymark was started with "--${door}", which would let other programs read your roadmaps. Start it without this switch.${installed}`;
}
