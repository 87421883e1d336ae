import { vi } from 'vitest';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import type { TextRecords } from '../../../shared/text/text-records.ts';

export const ANA = '5f3a2f4e-3c0a-4b7e-9d3a-2f1f4e5d6c7b';
export const QUEUE = '0b1f7c1e-6d0a-4c49-8c8f-5a0e2c7f9d11';
export const MADE = '9a6d6a2c-43a5-4f0b-8d5c-1f2e3d4c5b6a';

export const mention = (sort: string, id: string, label: string, intensity?: number): RichNode => ({
  type: 'mention',
  attrs: { sort, id, label, ...(intensity === undefined ? {} : { intensity }) },
});
export const marked = (sort: string, id: string, ...content: readonly (RichNode | string)[]): RichNode => ({
  type: 'markedLine',
  attrs: { sort, id },
  ...(content.length === 0
    ? {}
    : { content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)) }),
});

export interface TestRecords extends TextRecords {
  /** Names as they are now, by id. */
  readonly names: Map<string, string>;
  readonly factsOf: Map<string, readonly string[]>;
  /** Says that something changed. */
  readonly changed: () => void;
  /** Waits with `create` and `mark` until it is called. */
  go: (() => void) | undefined;
  readonly takeBack: (() => void)[];
}

/** Records without a journal: Ana, Ansel and Bram María, the area Billing, the tension Queue, one promise. */
export function someRecords(waits = false): TestRecords {
  const listeners = new Set<() => void>();
  const names = new Map([
    [ANA, 'Ana'],
    [QUEUE, 'Queue'],
  ]);
  const known = {
    person: [
      { id: ANA, label: 'Ana', hint: 'engineer' },
      { id: '11111111-1111-4111-8111-111111111111', label: 'Ansel' },
      { id: '22222222-2222-4222-8222-222222222222', label: 'Bram María' },
    ],
    area: [{ id: '33333333-3333-4333-8333-333333333333', label: 'Billing' }],
    tension: [{ id: QUEUE, label: 'Queue' }],
    promise: [{ id: '44444444-4444-4444-8444-444444444444', label: 'Read the handover' }],
  };
  const wait = (): Promise<void> =>
    waits
      ? new Promise((resolve) => {
          records.go = resolve;
        })
      : Promise.resolve();
  const records: TestRecords = {
    names,
    factsOf: new Map([[MADE, ['I owe', 'Mon 25 May']]]),
    changed: () => {
      for (const listener of listeners) listener();
    },
    go: undefined,
    takeBack: [],
    find: vi.fn<TextRecords['find']>((sort, typed) => {
      const wanted = typed.trim().toLowerCase();
      const found = known[sort].filter(({ label }) => label.toLowerCase().startsWith(wanted));
      const exists = found.some(({ label }) => label.toLowerCase() === wanted);
      return { known: found, fresh: wanted === '' || exists ? undefined : { label: typed.trim() } };
    }),
    create: vi.fn<TextRecords['create']>(async (sort, typed, takeBack) => {
      records.takeBack.push(takeBack);
      await wait();
      return { sort, id: MADE, label: typed.trim() };
    }),
    mark: vi.fn<TextRecords['mark']>(async (_sort, _line, takeBack) => {
      records.takeBack.push(takeBack);
      await wait();
      return MADE;
    }),
    label: (_, id) => names.get(id),
    facts: (_, id) => records.factsOf.get(id),
    open: vi.fn<TextRecords['open']>(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return records;
}
