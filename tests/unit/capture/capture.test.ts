import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import { type Capture, CAPTURE_LIMITS, decodeCapture, encodeCapture } from '../../../shared/capture/capture.ts';
import { type Arrival, recordsOf } from '../../../shared/capture/to-records.ts';
import { KIND_NAMES } from '../../../shared/domain/kinds/registry.ts';
import { mentionsIn } from '../../../shared/domain/mentions.ts';
import { recordSchema } from '../../../shared/domain/records.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { day } from '../../support/crypto.ts';

const BRAM = { id: newId<'person'>(), name: 'Bram Okafor', nicknames: [] };

const aCapture = (more: Partial<Capture> = {}): Capture => ({
  version: 1,
  vault: newId<'vault'>(),
  id: newId<'entry'>(),
  at: 1_800_000_000_000,
  kind: 'note',
  text: 'She asked first.',
  day: day('2026-11-27'),
  details: {},
  people: [],
  ...more,
});

const arrival: Arrival = {
  people: [BRAM],
  now: 1_800_000_100_000,
  order: 7,
  session: newId<'session'>(),
  newId,
};

describe('A capture as bytes', () => {
  test('comes back as it was, for its own journal and place alone', () => {
    const capture = aCapture({ kind: 'trust', details: { strength: 1 }, people: [BRAM.id] });
    const bytes = encodeCapture(capture);
    expect(decodeCapture(bytes, capture.vault, capture.id)).toEqual(capture);
    expect(decodeCapture(bytes, newId<'vault'>(), capture.id)).toBeUndefined();
    expect(decodeCapture(bytes, capture.vault, newId())).toBeUndefined();
  });

  test('is refused where anything in it is not as it must be', () => {
    const capture = aCapture();
    const wrong: readonly object[] = [
      { version: 2 },
      { kind: 'person' },
      { text: 'x'.repeat(CAPTURE_LIMITS.text + 1) },
      { day: '2026-02-30' },
      { details: [] },
      { people: ['bram'] },
      { at: 'now' },
    ];
    for (const one of wrong) {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...capture, ...one }));
      expect(decodeCapture(bytes, capture.vault, capture.id)).toBeUndefined();
    }
    expect(decodeCapture(new Uint8Array([0xff, 0xfe]), capture.vault, capture.id)).toBeUndefined();
  });
});

describe('What a capture becomes', () => {
  test('is an entry of its kind with its id, its day and its words', () => {
    const capture = aCapture({ kind: 'restraint', details: { kindOfWrong: 'teaches' }, text: 'One\n\nTwo' });
    const [entry, ...others] = recordsOf(capture, arrival);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ id: capture.id, kind: 'restraint', day: '2026-11-27', order: 7 });
    expect(entry.details).toMatchObject({ kindOfWrong: 'teaches' });
    expect(toPlainText(entry.body)).toBe('One\nTwo');
  });

  test('names the people it said with an @, and whom it is about', () => {
    const [entry] = recordsOf(aCapture({ kind: 'trust', text: 'Well done, @bram, and @nobody.' }), arrival);
    expect(mentionsIn(entry.body)).toEqual([{ sort: 'person', id: BRAM.id, label: 'Bram Okafor' }]);
    expect(entry.people).toEqual([BRAM.id]);
    expect(entry.details).toMatchObject({ subject: BRAM.id });
    expect(toPlainText(entry.body)).toContain('@nobody');
  });

  test('is about those who were seen beside the text, where they are still people', () => {
    const gone = newId<'person'>();
    const [entry] = recordsOf(aCapture({ text: 'Bram spoke.', people: [BRAM.id, gone] }), arrival);
    expect(entry.people).toEqual([BRAM.id]);
    expect(mentionsIn(entry.body)).toEqual([]);
  });

  test('has a promise beside it, with who owes it and by when', () => {
    const at = new Date(2026, 10, 27, 9).getTime();
    const capture = aCapture({ kind: 'promise', text: 'Send @Bram the numbers by Tuesday', at });
    const [entry, promise] = recordsOf(capture, arrival);
    expect(entry.kind).toBe('note');
    expect(promise).toMatchObject({
      type: 'promise',
      text: 'Send @Bram the numbers',
      from: 'me',
      to: BRAM.id,
      dueOn: '2026-12-01',
      source: capture.id,
    });
    const [, theirs] = recordsOf({ ...capture, details: { from: 'them' } }, arrival);
    expect(theirs).toMatchObject({ from: BRAM.id, to: 'me' });
  });

  test('is due as it was said on the day it was typed, whatever day it is about', () => {
    const at = new Date(2026, 10, 27, 9).getTime();
    const about = { kind: 'promise', text: 'Yesterday I promised @Bram the numbers by Tuesday', at } as const;
    const [, promise] = recordsOf(aCapture({ ...about, day: day('2026-11-26') }), arrival);
    expect(promise).toMatchObject({ madeOn: '2026-11-26', dueOn: '2026-12-01' });
  });

  test('is not about whom the person took off again, though the text mentions them', () => {
    const noor = { id: newId<'person'>(), name: 'Noor', nicknames: [] };
    const text = '@Bram told me that Noor kept her word';
    const capture = aCapture({ kind: 'trust', text, people: [noor.id], notAbout: [BRAM.id] });
    expect(decodeCapture(encodeCapture(capture), capture.vault, capture.id)).toEqual(capture);
    const [entry] = recordsOf(capture, { ...arrival, people: [BRAM, noor] });
    expect(entry.people).toEqual([noor.id]);
    expect(entry.details).toMatchObject({ subject: noor.id });
    expect(mentionsIn(entry.body).map(({ id }) => id)).toEqual([BRAM.id]);
  });

  test('makes no debt of the lead’s out of what somebody else promised', () => {
    const details = { from: 'them' };
    const [, named] = recordsOf(aCapture({ kind: 'promise', text: 'Bram sends the figures', details }), arrival);
    expect(named).toMatchObject({ type: 'promise', from: BRAM.id, to: 'me' });
    const alone = recordsOf(aCapture({ kind: 'promise', text: 'Somebody sends the figures', details }), arrival);
    expect(alone.map(({ type }) => type)).toEqual(['entry']);
  });

  test('has a tension beside it, with what is underneath', () => {
    const [, tension] = recordsOf(
      aCapture({ kind: 'tension', text: 'Two queues, @Bram', details: { underneath: 'ownership' } }),
      arrival,
    );
    expect(tension).toMatchObject({ type: 'tension', underneath: 'ownership', between: [BRAM.id] });
  });

  test('keeps its words where what was asked besides is nonsense', () => {
    const [entry] = recordsOf(aCapture({ kind: 'trust', details: { strength: 99, by: 'nobody' } }), arrival);
    expect(entry.details).toEqual({ by: 'them', strength: 0 });
    expect(toPlainText(entry.body)).toBe('She asked first.');
  });

  test('is always made of records, whatever was written', () => {
    const kind = fc.constantFrom(...KIND_NAMES, 'promise' as const, 'tension' as const);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.string({ unit: fc.constantFrom('@', 'Bram', ' ', '\n', '\t', 'by Friday', '.', '\u00a0'), maxLength: 40 }),
    );
    const details = fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue());
    fc.assert(
      fc.property(kind, text, details, (one, words, more) => {
        for (const record of recordsOf(aCapture({ kind: one, text: words, details: more }), arrival))
          expect(recordSchema.safeParse(record).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
