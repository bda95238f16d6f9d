import './strict-zod';
import { connectHost } from '@/platform/index';
import { encodeFrame, scanFrames } from '@/platform/journal-frame';
import { portJournalFiles } from '@/platform/port-journal';

interface Policies {
  createPolicy(name: string, rules: Record<'createHTML' | 'createScriptURL', (value: string) => string>): unknown;
}

// The one policy that the content security policy allows: no markup, and scripts (the test's worker) of this origin only.
(window as { trustedTypes?: Policies }).trustedTypes?.createPolicy('default', {
  createHTML: (markup) => {
    if (markup.includes('<')) throw new TypeError('markup');
    return markup;
  },
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('foreign script');
    return address;
  },
});

const host = connectHost();
const journal = new MessageChannel();
// Where the journal stands in the app, too: its handles are for workers alone.
new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' }).postMessage(null, [journal.port2]);

/** What the tests reach from outside, as `kit`. */
const kit = {
  host,
  sameHost: () => connectHost() === host,
  files: portJournalFiles(journal.port1, () => undefined),
  encodeFrame,
  scanFrames,
};
export type Kit = typeof kit;

Object.assign(window, { kit });
