/** The repository's root folder. */
export const root: string;
/** Builds the app where it is stale; throws with the builder's output when that fails. */
export function buildApp(): Promise<void>;
