import type { HostError } from '../../shared/host/host.ts';

/** What the file system said, as a sentence for a person. The name of the file stays out of it. */
export function fileError(reason: unknown): HostError {
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
  return (
    SENTENCES[code] ?? {
      code: 'failed',
      message: `The file system refused (${code || 'unknown reason'}). Try another folder.`,
    }
  );
}

const noSpace: HostError = {
  code: 'noSpace',
  message:
    'There is no space left on that disk. The file that was there is unchanged. Free some space, or choose another disk.',
};
const denied: HostError = {
  code: 'denied',
  message: 'You may not read or write there. Choose another folder, or change its permissions.',
};
const busy: HostError = {
  code: 'busy',
  message: 'Another program is using that file. Close it there, then try again.',
};
/** The file, folder or choice is not there any more. */
export const gone: HostError = {
  code: 'notFound',
  message: 'The file or folder is no longer there. Choose it again.',
};
const unsuitable: HostError = {
  code: 'unsupported',
  message: 'That name or place cannot hold a file. Choose another one.',
};

const SENTENCES: Readonly<Record<string, HostError>> = {
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EFBIG: noSpace,
  EACCES: denied,
  EPERM: denied,
  EROFS: denied,
  EBUSY: busy,
  ETXTBSY: busy,
  EMFILE: busy,
  ENFILE: busy,
  ENOENT: gone,
  ENOTDIR: gone,
  ESTALE: gone,
  EISDIR: unsuitable,
  ENAMETOOLONG: unsuitable,
  EINVAL: unsuitable,
  ELOOP: unsuitable,
};
