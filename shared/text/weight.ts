/** Longest text that is read as Markdown, in UTF-16 units. */
const MAX_LENGTH = 2_000_000;
/** Lists and quotes inside one another. */
const MAX_NESTING = 100;
/** Estimated seconds, on a slow laptop, beyond which a text is not parsed. */
const MAX_SECONDS = 8;

const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/u;
const BRACKETS = /[*_~`[\]<!&]/gu;

/**
 * True where parsing would take longer than a person waits. The parser's time grows with the square of the lines and
 * of the markers in one paragraph, and with the nesting of each line (measured with micromark 4); real text stays far
 * below, but a file of 100 kB can be made that takes minutes.
 */
export function isHeavy(markdown: string): boolean {
  if (markdown.length > MAX_LENGTH) return true;
  let seconds = markdown.length * 3e-6;
  let lines = 0;
  let markers = 0;
  const openLists: number[] = [];
  for (const line of eachLine(markdown)) {
    const nesting = nestingOf(line, openLists);
    if (nesting > MAX_NESTING) return true;
    seconds += nesting * 35e-6;
    if (line.trim() === '') {
      seconds += costOf(lines, markers);
      lines = 0;
      markers = 0;
    } else {
      lines++;
      markers += line.match(BRACKETS)?.length ?? 0;
    }
    if (seconds > MAX_SECONDS) return true;
  }
  return seconds + costOf(lines, markers) > MAX_SECONDS;
}

const costOf = (lines: number, markers: number): number => lines * lines * 3e-8 + markers * markers * 1e-8;

/**
 * Lists and quotes open on the line, roughly: its own quote markers, and the list markers here and above that stand
 * further left. `openLists` holds their columns from line to line.
 */
function nestingOf(line: string, openLists: number[]): number {
  const prefix = MARKERS.exec(line)?.[0] ?? '';
  let quotes = 0;
  for (const { 0: marker, index } of prefix.matchAll(/>|[-+*]|\d+[.)]/gu)) {
    if (marker === '>') quotes++;
    else {
      while ((openLists.at(-1) ?? -1) >= index) openLists.pop();
      openLists.push(index);
    }
  }
  if (prefix === '' && line.trim() !== '') {
    const indent = line.length - line.trimStart().length;
    while ((openLists.at(-1) ?? -1) >= indent) openLists.pop();
  }
  return quotes + openLists.length;
}

function* eachLine(text: string): Generator<string> {
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end;
    yield text.slice(start, next);
    start = next + 1;
  }
}
