import { useRef, useState } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import { systemClock } from '../../../shared/base/clock.ts';
import { newId } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import type { KindDetails } from '../../../shared/domain/kinds/registry.ts';
import type { Act } from '../../../shared/insights/finding.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { beginEntry } from '../../client/begun-entries.ts';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { flushAutosaves } from '../../editor/autosave.ts';
import { type Place, usePlaces } from '../../ui/places.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { EntryWithRev, ShownInsight } from '../../vault/api.ts';
import type { Asked } from './act-dialog.tsx';
import type { Answers, TakeBack } from './use-answers.ts';

/** Begins what a finding leads to: asks first, or goes to where something is written. One press does it once. */
export function useBegin(
  insight: ShownInsight,
  answers: Answers,
  onAsk: (act: Asked) => void,
): { readonly begin: () => Promise<void>; readonly busy: boolean } {
  const today = useToday();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const failed = (why: string): void => void toasts.show({ text: why, tone: 'failed' });

  const meet = async ({ person }: ActOf<'meet'>): Promise<void> => {
    const began = systemClock.now();
    const planned = await vault.planOneOnOne(person, newId<'session'>());
    if (!planned.ok) return failed(`It was not planned. ${whyNot(planned.error)}`);
    const { id, createdAt } = planned.value.entry;
    const place = { to: 'oneOnOne', id } as const;
    // To look at one that was planned before is nothing done.
    if (createdAt >= began) {
      const takeBack = await answers.acted(insight);
      toasts.undo('One-on-one planned', () => void undo(planned.value, place, takeBack));
    }
    return places.go(place);
  };
  const log = (act: ActOf<'log'>): void => {
    const fields = newEntryFields(act.day ?? today, act.kind, emptyDocument);
    const details = detailsFor(act, insight.question, fields.details);
    const id = beginEntry({ ...fields, details }, (made) => void wasWritten(made));
    places.go({ to: 'entry', id });
  };
  /** What is left without a word was nothing done. */
  const wasWritten = async (made: EntryWithRev): Promise<void> => {
    const takeBack = await answers.acted(insight);
    toasts.undo('Entry begun', () => void undo(made, { to: 'entry', id: made.entry.id }, takeBack));
  };
  const undo = async (made: EntryWithRev, place: Place, takeBack: TakeBack): Promise<void> =>
    await answers.takeBack(insight, [() => putAway(made, place), takeBack]);
  /** Into the trash, and away from its page; it stays where anything was written in it since, or is on its way. */
  const putAway = async ({ entry: { id }, rev }: EntryWithRev, place: Place): ReturnType<TakeBack> => {
    if (!(await flushAutosaves())) return err({ code: 'invalid', message: 'Something you wrote is not saved yet.' });
    const found = await vault.entry(id);
    if (!found.ok) return found;
    if (found.value.entry.deletedAt !== undefined) return ok(undefined);
    if (found.value.rev !== rev) return err({ code: 'stale' });
    if (places.here() === places.href(place)) places.back({ to: 'insights' });
    return await vault.moveToTrash([id]);
  };

  const run = async (act: Act): Promise<void> => {
    switch (act.sort) {
      case 'topic':
      case 'promise':
      case 'step':
      case 'date':
      case 'renegotiate':
        return onAsk(act);
      case 'meet':
        return await meet(act);
      case 'log':
        return log(act);
      case 'absence':
        return places.go({ to: 'bets', section: 'absences', first: act.entry });
      case 'open':
        return places.go({ to: 'entry', id: act.entry, field: act.field });
      default:
        return unreachable(act);
    }
  };
  return {
    busy,
    begin: async () => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      try {
        await run(insight.act);
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}

type ActOf<S extends Act['sort']> = Extract<Act, { readonly sort: S }>;

/** What a new entry starts from: the question it answers, or whom or what it is about. */
function detailsFor(
  { kind, person, area }: ActOf<'log'>,
  question: string,
  usual: KindDetails['details'],
): KindDetails['details'] {
  if (kind === 'note') return { prompt: question };
  if (kind === 'audit') return { ...usual, area };
  return kind === 'trust' ? { ...usual, subject: person } : usual;
}
