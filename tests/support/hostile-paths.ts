/** Five hundred ways to ask a server of files for one that is not its own; without the leading slash. */
export function hostilePaths(): string[] {
  const ups = [
    '../',
    '..%2f',
    '%2e%2e/',
    '..\\',
    '%2e%2e%5c',
    '....//',
    '%252e%252e/',
    '/',
    '//',
    '\\\\',
    './../',
    '..;/',
  ];
  const files = [
    'etc/passwd',
    'package.json',
    'main/main.js',
    'C:/Windows/win.ini',
    'journal.json',
    'index.html%00.js',
    'proc/self/environ',
  ];
  const depths = [1, 2, 3, 4, 6, 9];
  return ups.flatMap((up) => files.flatMap((file) => depths.map((depth) => up.repeat(depth) + file)));
}
