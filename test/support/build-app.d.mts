/** The repository's root folder. */
export const root: string;
/** True where a part of the built app is missing or older than any file it is made from. */
export function isStale(folder?: string): boolean;
/** Builds the app where it is stale; throws with the builder's output when that fails. */
export function buildApp(): Promise<void>;
