/** Longest text that is read as Markdown, in UTF-16 units. */
const MAX_LENGTH = 2_000_000;
/** Lists and quotes inside one another. */
const MAX_NESTING = 100;
/** Estimated seconds, on a slow laptop, beyond which a text is not parsed. */
const MAX_SECONDS = 8;

/**
 * Seconds that the parser takes (measured with micromark 4 on ordinary, nested and hostile texts). Its time grows with
 * the square of the lines and of the marks in one block, and of the lines that stand in lists or quotes.
 */
const SECONDS = {
  character: 1e-6,
  block: 1e-4,
  cell: 3e-5,
  linesInBlock: 5e-8,
  linesInFence: 5e-9,
  marksInBlock: 1e-8,
  listLevels: 1e-8,
  quoteLevels: 3e-8,
} as const;

/**
 * True where parsing would take longer than a person waits. Real text stays far below (a megabyte of notes is not
 * heavy), but a file of 50 kB can be made that takes minutes.
 */
export function isHeavy(markdown: string): boolean {
  if (markdown.length > MAX_LENGTH) return true;
  const count = createCount();
  for (const line of eachLine(markdown)) if (!count.add(line)) return true;
  return count.seconds() + markdown.length * SECONDS.character > MAX_SECONDS;
}

interface Count {
  /** False where it is too much already. */
  add(line: string): boolean;
  seconds(): number;
}

const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/u;
const MARKS = /[*_~`[\]<!&]/gu;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;

function createCount(): Count {
  const openLists: number[] = [];
  const lists = { lines: 0, levels: 0 };
  const quotes = { lines: 0, levels: 0 };
  let finished = 0;
  let block = { lines: 0, marks: 0 };
  let fence: { readonly mark: string; lines: number } | undefined;

  const closeBlock = (): void => {
    finished += SECONDS.linesInBlock * block.lines ** 2 + SECONDS.marksInBlock * block.marks ** 2;
    block = { lines: 0, marks: 0 };
  };
  const inContainers = (): number =>
    SECONDS.listLevels * lists.lines * lists.levels + SECONDS.quoteLevels * quotes.lines * quotes.levels;
  const seconds = (): number => finished + inContainers();

  return {
    add(line) {
      if (fence !== undefined) {
        fence.lines++;
        if (!line.trim().startsWith(fence.mark)) return true;
        finished += SECONDS.linesInFence * fence.lines ** 2;
        fence = undefined;
        return seconds() <= MAX_SECONDS;
      }
      const opening = FENCE.exec(line)?.[1];
      if (opening !== undefined) fence = { mark: opening, lines: 0 };
      const open = openContainers(line, openLists);
      const isBlank = line.trim() === '';
      if (isBlank || open.startsItem) closeBlock();
      if (!isBlank) {
        if (block.lines === 0) finished += SECONDS.block;
        block.lines++;
        block.marks += line.match(MARKS)?.length ?? 0;
        finished += SECONDS.cell * (line.split('|').length - 1);
      }
      addTo(lists, open.lists);
      addTo(quotes, open.quotes);
      return open.lists + open.quotes <= MAX_NESTING && seconds() <= MAX_SECONDS;
    },
    seconds() {
      closeBlock();
      return seconds() + SECONDS.linesInFence * (fence?.lines ?? 0) ** 2;
    },
  };
}

function addTo(count: { lines: number; levels: number }, levels: number): void {
  if (levels > 0) count.lines++;
  count.levels += levels;
}

/**
 * Lists and quotes open on the line, roughly: its own quote markers, and the list markers here and above that stand
 * further left. `openLists` holds their columns from line to line.
 */
function openContainers(
  line: string,
  openLists: number[],
): { readonly lists: number; readonly quotes: number; readonly startsItem: boolean } {
  const prefix = MARKERS.exec(line)?.[0] ?? '';
  let quotes = 0;
  let startsItem = false;
  for (const { 0: marker, index } of prefix.matchAll(/>|[-+*]|\d+[.)]/gu)) {
    if (marker === '>') quotes++;
    else {
      while ((openLists.at(-1) ?? -1) >= index) openLists.pop();
      openLists.push(index);
      startsItem = true;
    }
  }
  if (prefix === '' && line.trim() !== '') {
    const indent = line.length - line.trimStart().length;
    while ((openLists.at(-1) ?? -1) >= indent) openLists.pop();
  }
  return { lists: openLists.length, quotes, startsItem };
}

function* eachLine(text: string): Generator<string> {
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end;
    yield text.slice(start, next);
    start = next + 1;
  }
}
