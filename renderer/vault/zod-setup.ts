import { z } from 'zod';

// The content security policy forbids compiled schemas. This module is imported before any schema is made.
z.config({ jitless: true });
