import { z } from 'zod';

// Before the first schema is made: zod would try to compile code, which the page's policy forbids.
z.config({ jitless: true });

/**
 * The whole edge between the page and what runs it: Electron's main process or a plain browser.
 * Every call returns a Result, never throws; no path ever crosses: files and journals go by opaque names.
 */

/** Why a call to the host did not do what was asked; the words for a person live in src/app/error-words.ts. */
export const hostErrorCodes = [
  'bad-arguments',
  'refused-sender',
  'not-found',
  'too-large',
  'disk-full',
  'not-permitted',
  'read-only',
  'busy',
  'not-supported',
  'failed',
] as const;
export type HostErrorCode = (typeof hostErrorCodes)[number];

/** Success with a value, or a code from the closed set of host errors. */
export type HostResult<T> = { ok: true; value: T } | { ok: false; code: HostErrorCode };

/** Largest block of bytes that crosses the edge in one call. */
export const LARGEST_TRANSFER = 512 * 1024 * 1024;

const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= LARGEST_TRANSFER, { message: 'too large' });

/** A journal's name: roadmap id, then a kind and number or hash; never a path. */
export const journalName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}(\.[a-z0-9][a-z0-9-]{0,79}){0,2}$/);

const fileName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/[\\/]/.test(name) && !name.includes('\u0000'), { message: 'not a file name' });

const openedFile = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().max(400),
  size: z.number().int().min(0),
});
/** A file the person chose or opened with Waymark; its id is a token that dies with the window. */
export type OpenedFile = z.infer<typeof openedFile>;

const journalEntry = z.strictObject({ name: journalName, size: z.number().int().min(0) });
export type JournalEntry = z.infer<typeof journalEntry>;

const journalAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('list') }),
  z.strictObject({ act: z.literal('read'), name: journalName }),
  /** Writes at the offset, cuts what lay behind, and is answered once the bytes are on disk. */
  z.strictObject({ act: z.literal('write'), name: journalName, at: z.number().int().min(0), bytes }),
  z.strictObject({ act: z.literal('remove'), name: journalName }),
]);
/** What a journal is asked to do. */
export type JournalAct = z.infer<typeof journalAct>;
/** Everything that may come through the port to the desktop's journal; the number pairs an act with its reply. */
export const journalRequest = z.strictObject({ id: z.number().int().min(1), act: journalAct });
export type JournalRequest = z.infer<typeof journalRequest>;
/** One answer of the journal: entries, bytes or null, by its act. */
export interface JournalReply {
  id: number;
  result: HostResult<JournalEntry[] | Uint8Array | null>;
}

const menuItem = z.strictObject({
  id: z.string().min(1).max(80),
  label: z.string().min(1).max(80),
  /** Electron accelerator such as "CmdOrCtrl+Z"; empty for none. */
  accelerator: z.string().max(40),
  enabled: z.boolean(),
});
const menu = z.strictObject({
  label: z.string().min(1).max(40),
  items: z.array(z.union([menuItem, z.literal('separator')])).max(60),
});
/** One menu of the native menu bar, made from the command records of the page. */
export type HostMenu = z.infer<typeof menu>;

const hostInfo = z.strictObject({
  kind: z.enum(['desktop', 'browser']),
  version: z.string().max(40),
  platform: z.enum(['windows', 'macos', 'linux', 'other']),
  /** True where the last run did not end by itself (crash, kill, power). */
  endedBadly: z.boolean(),
  /** Whether the place the work is kept in may be cleared by the system when space runs short. */
  storage: z.enum(['kept', 'may-be-cleared']),
});
export type HostInfo = z.infer<typeof hostInfo>;

/** A route inside the app, e.g. "/r/<id>/activities"; never a full address. */
export const appRoute = z
  .string()
  .max(200)
  .regex(/^\/[A-Za-z0-9/_-]*$/);

/** Every call the page can make: argument tuple and result, checked on both sides of the edge. */
export const channels = {
  'app.info': { args: z.tuple([]), result: hostInfo },
  'files.choose': { args: z.tuple([]), result: openedFile.nullable() },
  'files.pending': { args: z.tuple([]), result: z.array(openedFile) },
  'files.read': { args: z.tuple([z.string().max(64)]), result: bytes },
  'files.saveAs': {
    args: z.tuple([fileName, bytes]),
    result: z.strictObject({ name: z.string().max(400) }).nullable(),
  },
  /** Has a port to the journal sent to the page, which passes it on to its worker; a browser has none. */
  'journal.connect': { args: z.tuple([]), result: z.null() },
  'windows.open': { args: z.tuple([appRoute]), result: z.null() },
  'windows.title': { args: z.tuple([z.string().max(300)]), result: z.null() },
  /** While true, closing the window waits for windows.closed or asks the person. */
  'windows.unsaved': { args: z.tuple([z.boolean()]), result: z.null() },
  'windows.print': { args: z.tuple([]), result: z.null() },
  'windows.fullScreen': { args: z.tuple([z.boolean()]), result: z.null() },
  'menu.set': { args: z.tuple([z.array(menu).max(12)]), result: z.null() },
  'links.open': { args: z.tuple([z.string().max(2048)]), result: z.boolean() },
} as const;
export type ChannelName = keyof typeof channels;
export type ChannelArgs<C extends ChannelName> = z.infer<(typeof channels)[C]['args']>;
export type ChannelValue<C extends ChannelName> = z.infer<(typeof channels)[C]['result']>;

/** Every message the host sends to the page. */
export const events = {
  /** Files were opened from the desktop: fetch them with files.pending. */
  'files.arrived': z.null(),
  /** A native menu item was chosen; the value is the command's id. */
  'menu.chosen': z.string().max(80),
  /** The window is to close and waits for what is unsaved: what is being typed should be entered now. */
  'windows.closing': z.null(),
} as const;
export type HostEventName = keyof typeof events;
export type HostEventValue<E extends HostEventName> = z.infer<(typeof events)[E]>;

/** What the page sees of its host, on window.waymark (desktop) or made by browser.ts. */
export interface Host {
  call<C extends ChannelName>(channel: C, ...args: ChannelArgs<C>): Promise<HostResult<ChannelValue<C>>>;
  /** Returns the function that stops listening. */
  on<E extends HostEventName>(event: E, listener: (value: HostEventValue<E>) => void): () => void;
}

/** The message that brings the port to the desktop's journal, from main to preload and from preload to page. */
export const JOURNAL_PORT = 'journal.port';

/** The page's only origin on the desktop; it is the key to people's data and never changes. */
export const APP_ORIGIN = 'app://waymark';
/** Extension of a roadmap file, without the dot. */
export const FILE_EXTENSION = 'waymark';

/** The one Content-Security-Policy of the app: served as header by every host and as meta in the page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');
