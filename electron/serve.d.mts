/** The folder of the built page. */
export const builtPage: string;
/** Serves a built page on 127.0.0.1 with the headers of the desktop; port 0 takes any free one. */
export function serve(options?: {
  root?: string;
  port?: number;
}): Promise<{ url: string; port: number; close: () => Promise<void> }>;
