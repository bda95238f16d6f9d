import { z } from 'zod';

/** A SHA-256 as 64 hexadecimal digits in lower case. */
export const hashText = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256');
