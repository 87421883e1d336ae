import type { HostError, HostErrorCode, HostResult } from '../../shared/host/host.ts';

export const done: HostResult = { ok: true, value: undefined };

export const refused = (code: HostErrorCode, message: string): { readonly ok: false; readonly error: HostError } => ({
  ok: false,
  error: { code, message },
});

/** The name of what the platform threw: `QuotaExceededError`, `NotAllowedError`, … */
export const nameOf = (reason: unknown): string => (reason instanceof Error ? reason.name : 'Error');
