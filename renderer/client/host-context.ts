import { createContext, use } from 'react';
import { must } from '../../shared/base/assert.ts';
import type { Host } from '../../shared/host/host.ts';

export const HostContext = createContext<Host | undefined>(undefined);

/** What the platform gives this window. */
export const useHost = (): Host => must(use(HostContext), 'a host is provided above');
