import { z } from 'zod';

// Must run before the first schema is made: making one tries whether code may be made from text, and the policy reports that.
z.config({ jitless: true });
