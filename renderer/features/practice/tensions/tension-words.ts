import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { heatOf } from '../../../../shared/domain/heat.ts';
import type { Names } from '../../../../shared/domain/kinds/definition.ts';
import { type Tension, TENSION_STATES, UNDERNEATH } from '../../../../shared/domain/tension.ts';
import { capitalised, counted, listed } from '../../../../shared/words/counts.ts';
import { onDay } from '../../../../shared/words/days.ts';
import type { SubjectWithRev, TensionMentions } from '../../../vault/api.ts';

export const underneathWords = ({ underneath, underneathWords: words }: Tension): string =>
  words === undefined ? UNDERNEATH[underneath] : `${UNDERNEATH[underneath]}: ${words}`;

/** `Between Ana and Tomás. In Billing. Open for nine days.`, as far as it is known. */
export function aboutWords(tension: Tension, names: Names, today: LocalDate): string {
  const { between, area } = tension;
  return [
    between.length === 0 ? undefined : `Between ${listed(between.map((id) => names.person(id)))}.`,
    area === undefined ? undefined : `In ${names.area(area)}.`,
    ageWords(tension, today),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function ageWords({ state, openedOn, stateOn }: Tension, today: LocalDate): string {
  if (state !== 'open') return `${capitalised(state)} since ${onDay(stateOn, today).replace(/^on /u, '')}.`;
  const days = daysBetween(openedOn, today);
  if (days <= 0) return 'Opened today.';
  return `Open for ${counted(days, 'day', 'days')}.`;
}

/** The first step that is not done. */
export const nextStep = ({ steps }: Tension): string | undefined =>
  steps.find(({ doneOn }) => doneOn === undefined)?.text;

/** What the ticks show, as a sentence. */
export function mentionsSentence({ total, mentions }: TensionMentions, today: LocalDate): string {
  const [newest] = mentions;
  if (newest === undefined) return 'No entry mentions it yet.';
  return `${capitalised(counted(total, 'entry mentions', 'entries mention'))} it, the last ${onDay(newest.day, today)}.`;
}

/** Open ones first; in a state those that are most present, then the oldest. */
export function inOrder(
  tensions: readonly SubjectWithRev<'tension'>[],
  mentions: readonly TensionMentions[],
  today: LocalDate,
): readonly SubjectWithRev<'tension'>[] {
  const heat = new Map(mentions.map((one) => [one.tension, heatOf(one.mentions, today)]));
  return tensions.toSorted(
    ({ record: a }, { record: b }) =>
      TENSION_STATES.indexOf(a.state) - TENSION_STATES.indexOf(b.state) ||
      (heat.get(b.id) ?? 0) - (heat.get(a.id) ?? 0) ||
      (a.openedOn < b.openedOn ? -1 : 1),
  );
}
