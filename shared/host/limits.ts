/** Sizes that both sides of the bridge agree on; bytes unless it says otherwise. */
export const LIMITS = {
  /** One message that carries part of a file. */
  chunk: 4 * 1024 * 1024,
  /** One file, read or written. */
  file: 512 * 1024 * 1024,
  /** Files listed from one choice (a count). */
  files: 100_000,
  /** Folders inside folders (a count). */
  depth: 40,
  /** The note that says that a journal exists, in characters. */
  marker: 64 * 1024,
  /** Text put on the clipboard, in characters. */
  clipboard: 8 * 1024 * 1024,
  /** A path inside a chosen folder, in characters. */
  path: 4096,
} as const;
