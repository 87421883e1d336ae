/**
 * Whether a path inside a chosen folder is one that people do not see there (`.git`, `.obsidian`, `.DS_Store`): such
 * files are left out of a choice on every host. `/`-separated.
 */
export const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));
