import { z } from 'zod';

// Imported before any schema is made: zod would otherwise try to compile code, which the policy of the page forbids.
z.config({ jitless: true });
