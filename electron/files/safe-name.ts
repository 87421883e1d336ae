/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Characters that a path or some file system gives a meaning, and those that cannot be seen. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The suggested name of a file, made to be only that: no folder in it, no reserved word, at most 200 characters. */
export function safeName(name: string): string {
  const plain = name
    .replace(FORBIDDEN, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 200);
  if (plain === '') return 'leeway';
  return DEVICE.test(plain) ? `_${plain}` : plain;
}
