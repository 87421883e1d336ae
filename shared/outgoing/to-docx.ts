import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Nodes, List, ListItem, PhrasingContent, RootContent, Table as MdastTable } from 'mdast';
import { boxOf, type Content } from './content.ts';

type Block = Paragraph | Table;

/** How deep numbers and bullets go in a document of Word (ECMA-376, 17.9.6): deeper items stand at the last level. */
const LEVELS = 9;
const STEP = 425;
/** By the depth of the heading; the title is the document's first. */
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
  6: HeadingLevel.HEADING_5,
} as const;

/**
 * A document of Word (Office Open XML, ECMA-376) with headings, lists and quotes as styles of the document, so that who
 * opens it can change their look and number them. Its properties say the title and nobody’s name.
 */
export async function toDocx({ title, subtitle, root }: Content): Promise<Uint8Array<ArrayBuffer>> {
  const lists = new Lists();
  const children: Block[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] })]),
    ...blocksOf(root.children, { lists, depth: 0 }),
  ];
  const document = new Document({
    title,
    creator: 'Leeway',
    lastModifiedBy: 'Leeway',
    styles: STYLES,
    numbering: { config: lists.config() },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Every numbered list counts for itself, from its own first number. */
class Lists {
  readonly #starts = new Set<number>();
  #count = 0;

  /** What a paragraph of a new list says, at each depth of it. */
  begin(start: number): (level: number) => NonNullable<IParagraphOptions['numbering']> {
    this.#starts.add(start);
    this.#count += 1;
    const instance = this.#count;
    return (level) => ({ reference: referenceOf(start), level, instance });
  }

  config(): { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] {
    return [
      { reference: BULLETS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
      ...[...this.#starts].map((start) => ({
        reference: referenceOf(start),
        levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
      })),
    ];
  }
}

const BULLETS = 'bullets';
const referenceOf = (start: number): string => `from-${start}`;

const levels = (of: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] =>
  Array.from({ length: LEVELS }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * STEP, hanging: STEP } } },
    ...of(level),
  }));

/** Where a block stands. */
interface Place {
  readonly lists: Lists;
  /** Lists around it. */
  readonly depth: number;
  readonly quoted?: boolean | undefined;
}

const blocksOf = (nodes: readonly Nodes[], place: Place): Block[] =>
  nodes.flatMap((node) => blockOf(node as RootContent, place));

function blockOf(node: RootContent, place: Place): Block[] {
  switch (node.type) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[node.depth], children: runsOf(node.children) })];
    case 'paragraph':
      return [paragraph(runsOf(node.children), place)];
    case 'blockquote':
      return blocksOf(node.children, { ...place, quoted: true });
    case 'list':
      return listOf(node, place);
    case 'code':
      return [paragraph(linesOf(node.value), place, 'SourceCode')];
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } } })];
    case 'table':
      // Two tables without a paragraph between them would be one.
      return [tableOf(node), new Paragraph({})];
    default:
      return [];
  }
}

function listOf({ ordered, start, children }: List, place: Place): Block[] {
  const level = Math.min(place.depth, LEVELS - 1);
  const numbering = ordered === true ? place.lists.begin(start ?? 1)(level) : { reference: BULLETS, level };
  return children.flatMap((item) => itemOf(item, numbering, place));
}

/** The first paragraph of an item carries its number, bullet or box; what follows stands under its words. */
function itemOf(
  { checked, children }: ListItem,
  numbering: NonNullable<IParagraphOptions['numbering']>,
  place: Place,
): Block[] {
  const [first, ...rest] = children;
  const words = first?.type === 'paragraph' ? runsOf(first.children) : [];
  const isTask = typeof checked === 'boolean';
  const begin = new Paragraph({
    ...(place.quoted === true ? { style: 'Quote' } : {}),
    ...(isTask ? { indent: { left: (place.depth + 1) * STEP, hanging: STEP } } : { numbering }),
    children: isTask ? [new TextRun({ children: [boxOf(checked), new Tab()] }), ...words] : words,
  });
  return [begin, ...blocksOf(first?.type === 'paragraph' ? rest : children, { ...place, depth: place.depth + 1 })];
}

const tableOf = ({ children }: MdastTable): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: children.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: row.children.map(
            (cell) =>
              new TableCell({ children: [new Paragraph({ children: runsOf(cell.children, { bold: at === 0 }) })] }),
          ),
        }),
    ),
  });

function paragraph(children: ParagraphChild[], { depth, quoted }: Place, style?: string): Paragraph {
  const named = style ?? (quoted === true ? 'Quote' : depth > 0 ? 'ListParagraph' : undefined);
  return new Paragraph({
    ...(named === undefined ? {} : { style: named }),
    ...(depth === 0 ? {} : { indent: { left: depth * STEP } }),
    children,
  });
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: string;
}

const runsOf = (nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] =>
  nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ text: node.value, ...look })];
      case 'strong':
        return runsOf(node.children, { ...look, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...look, italics: true });
      case 'delete':
        return runsOf(node.children, { ...look, strike: true });
      case 'inlineCode':
        return [new TextRun({ text: node.value, ...look, style: 'VerbatimChar' })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return [
          new ExternalHyperlink({ link: node.url, children: runsOf(node.children, { ...look, style: 'Hyperlink' }) }),
        ];
      default:
        return [];
    }
  });

const linesOf = (value: string): ParagraphChild[] =>
  value.split('\n').map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }));

const SERIF = 'Georgia';
const MONO = 'Consolas';

/** Half points, and twentieths of a point. */
const STYLES = {
  default: {
    document: {
      run: { font: SERIF, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    title: { run: { size: 48 }, paragraph: { spacing: { after: 60 } } },
    heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
    heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 260, after: 80 }, keepNext: true } },
    heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 220, after: 80 }, keepNext: true } },
    heading4: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
    heading5: { run: { size: 22, italics: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { color: '5B6166' },
      paragraph: { spacing: { after: 360 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: STEP } },
    },
    { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'Normal', quickFormat: true },
    {
      // The names that pandoc takes for code, here and of the words below.
      id: 'SourceCode',
      name: 'Source Code',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: MONO, size: 19 },
      paragraph: { spacing: { line: 260 } },
    },
  ],
  characterStyles: [
    { id: 'VerbatimChar', name: 'Verbatim Char', basedOn: 'DefaultParagraphFont', run: { font: MONO, size: 20 } },
  ],
};
