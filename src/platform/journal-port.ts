import { type Host, JOURNAL_PORT } from './contract';
import { HostError } from './host-error';

/** A port to the journal of the desktop; null where the host has none and the origin keeps its own. */
export async function journalPort(host: Host): Promise<MessagePort | null> {
  const arrived = new Promise<MessagePort>((resolve) => {
    const listen = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== JOURNAL_PORT || !port) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
  });
  const asked = await host.call('journal.connect');
  if (asked.ok) return arrived;
  if (asked.code === 'not-supported') return null;
  throw new HostError(asked.code, 'journal.connect');
}
