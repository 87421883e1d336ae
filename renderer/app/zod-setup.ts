import { z } from 'zod';

// The content policy forbids compiled schemas. This module comes before any schema is made.
z.config({ jitless: true });
