import './strict-zod';
import { connectHost } from '@/platform/index';
import { journalFilesOf } from '@/platform/journal-files';
import { encodeFrame, scanFrames } from '@/platform/journal-frame';

interface Policies {
  createPolicy(name: string, rules: Record<'createHTML' | 'createScriptURL', (value: string) => string>): unknown;
}

// The one policy that the content security policy allows: no markup, and scripts (the journal's worker) of this origin only.
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

// Workers are collected so that a test can make one die.
const workers: Worker[] = [];
window.Worker = class extends Worker {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    workers.push(this);
  }
};

const host = connectHost();

/** What the tests reach from outside, as `kit`. */
const kit = {
  host,
  sameHost: () => connectHost() === host,
  files: journalFilesOf(host),
  encodeFrame,
  scanFrames,
  workers,
};
export type Kit = typeof kit;

Object.assign(window, { kit });
