import { ABSENCE_RESULTS } from '../../shared/domain/kinds/absence.ts';
import { FINDINGS } from '../../shared/domain/kinds/audit.ts';
import { BET_RESULTS } from '../../shared/domain/kinds/bet.ts';
import { INTENTS } from '../../shared/domain/kinds/craft.ts';
import { DECIDED_BY } from '../../shared/domain/kinds/decision.ts';
import { DRIFT_SORTS } from '../../shared/domain/kinds/drift.ts';
import { IMPACT_TYPES } from '../../shared/domain/kinds/impact.ts';
import type { EntryKind } from '../../shared/domain/kinds/registry.ts';
import { DID, RESTRAINT_OUTCOMES, WRONGS } from '../../shared/domain/kinds/restraint.ts';
import { BEHAVIOURS, STRENGTHS, strengthWords } from '../../shared/domain/kinds/trust.ts';
import { mondayOf } from '../../shared/base/local-date.ts';
import { choicesOf, type Field, type Form } from './fields.ts';

const WEIGHTS = choicesOf({ routine: 'routine', hard: 'hard' });
const words = <K extends string>(table: Readonly<Record<K, { readonly words: string }>>) =>
  choicesOf(
    Object.fromEntries(Object.entries<{ readonly words: string }>(table).map(([key, value]) => [key, value.words])),
  );
/** The fields of a row: its keys are checked by the schema of the kind, when it is saved. */
const ofRow = (fields: readonly Field<Record<string, string & number & boolean>>[]): readonly Field<never>[] =>
  fields as readonly Field<never>[];

/** One form for each kind of entry: few fields, most of them optional. */
export const FORMS: { readonly [K in EntryKind]: Form<K> } = {
  note: { fields: [] },
  oneOnOne: {
    asked: 'person',
    fields: [
      { sort: 'person', key: 'person', label: 'With' },
      {
        sort: 'choice',
        key: 'status',
        label: 'It was',
        needed: true,
        choices: choicesOf({ planned: 'planned', held: 'held', skipped: 'skipped' }),
      },
      { sort: 'line', key: 'why', label: 'Why it was skipped' },
      { sort: 'yesNo', key: 'statusOnly', label: 'About status and nothing else' },
      { sort: 'yesNo', key: 'growthTouched', label: 'Growth came up' },
      { sort: 'number', key: 'minutes', label: 'How long', unit: 'min', whole: true },
      { sort: 'day', key: 'nextOn', label: 'The next one' },
    ],
  },
  trust: {
    asked: 'strength',
    askedToo: 'basis',
    fields: [
      { sort: 'person', key: 'subject', label: 'Who' },
      { sort: 'person', key: 'towards', label: 'Towards whom, where it was between two' },
      { sort: 'choice', key: 'by', label: 'Done by', needed: true, choices: choicesOf({ them: 'them', me: 'you' }) },
      {
        sort: 'scale',
        key: 'strength',
        label: 'Cost trust, or built it',
        choices: STRENGTHS.map((strength) => ({ value: String(strength), label: strengthWords(strength) })),
      },
      {
        sort: 'choice',
        key: 'basis',
        label: 'How you know',
        choices: choicesOf({ saw: 'I saw it', heard: 'I was told', inferred: 'I inferred it' }),
      },
      { sort: 'choice', key: 'behaviour', label: 'What it was', choices: words(BEHAVIOURS) },
      {
        sort: 'choice',
        key: 'situation',
        label: 'Where',
        choices: choicesOf({
          review: 'review',
          design: 'design',
          incident: 'incident',
          delegation: 'delegation',
          handoff: 'handoff',
          retro: 'retro',
          oneOnOne: 'one-on-one',
          other: 'elsewhere',
        }),
      },
      {
        sort: 'choice',
        key: 'facet',
        label: 'Trust in what',
        choices: choicesOf({
          ability: 'that they can',
          benevolence: 'that they mean well',
          integrity: 'that they do as they say',
          reliance: 'that one can lean on them',
          disclosure: 'that one can tell them',
        }),
      },
      { sort: 'text', key: 'myPart', label: 'Your part in it' },
    ],
    doubts: ({ subject, towards }) =>
      subject !== undefined && subject === towards ? ['It is between one person and the same person.'] : [],
  },
  impact: {
    asked: 'otherwise',
    fields: [
      { sort: 'choice', key: 'type', label: 'What it was', choices: choicesOf(IMPACT_TYPES) },
      { sort: 'people', key: 'shippedBy', label: 'Shipped under whose name' },
      { sort: 'text', key: 'otherwise', label: 'What did not happen because of it' },
      { sort: 'text', key: 'evidence', label: 'What shows it' },
      { sort: 'line', key: 'before', label: 'What they could not do before' },
      { sort: 'line', key: 'after', label: 'What they can do now' },
      { sort: 'line', key: 'theme', label: 'Theme of a review' },
    ],
  },
  decision: {
    asked: 'decidedBy',
    fields: [
      { sort: 'line', key: 'question', label: 'The question' },
      { sort: 'choice', key: 'decidedBy', label: 'Who decided', needed: true, choices: choicesOf(DECIDED_BY) },
      { sort: 'choice', key: 'weight', label: 'Weight', needed: true, choices: WEIGHTS },
      { sort: 'area', key: 'area', label: 'Area' },
      { sort: 'person', key: 'raisedBy', label: 'Raised by' },
      { sort: 'day', key: 'openedOn', label: 'Raised on', needed: true },
      { sort: 'day', key: 'neededBy', label: 'Needed by' },
      { sort: 'day', key: 'decidedOn', label: 'Decided on' },
      { sort: 'day', key: 'communicatedOn', label: 'Told on' },
      {
        sort: 'several',
        key: 'contextShared',
        label: 'Context you shared',
        choices: choicesOf({
          business: 'business',
          tradeoffs: 'trade-offs',
          failureModes: 'failure modes',
          history: 'history',
        }),
      },
      {
        sort: 'rows',
        key: 'deferrals',
        label: 'Put off',
        add: 'Put off again',
        blank: (today) => ({ on: today }),
        fields: ofRow([
          { sort: 'day', key: 'on', label: 'On', needed: true },
          { sort: 'line', key: 'why', label: 'Why' },
          { sort: 'line', key: 'missing', label: 'What was missing' },
          { sort: 'person', key: 'holder', label: 'Who holds it' },
        ]),
      },
      {
        sort: 'texts',
        key: 'checklist',
        label: 'Before it is made',
        texts: [
          { key: 'shouldExist', label: 'Should it exist at all' },
          { key: 'constraints', label: 'What binds it' },
          { key: 'inSixMonths', label: 'What breaks in half a year' },
        ],
      },
      { sort: 'yesNo', key: 'reversible', label: 'Can be taken back' },
      { sort: 'day', key: 'revisitOn', label: 'Look again on' },
      { sort: 'text', key: 'outcome', label: 'What came of it' },
      { sort: 'number', key: 'minutesAlone', label: 'Time alone', unit: 'min', whole: true },
      { sort: 'number', key: 'minutesTogether', label: 'Time together', unit: 'min', whole: true },
    ],
    // Made today, where no other day is chosen: how long it took is counted to then.
    settle: (next, before, today) =>
      before.decidedBy === 'open' && next.decidedBy !== 'open' && next.decidedOn === undefined
        ? { ...next, decidedOn: next.openedOn > today ? next.openedOn : today }
        : next,
    doubts: ({ openedOn, decidedOn, decidedBy }) => [
      ...(decidedOn !== undefined && decidedOn < openedOn ? ['It was decided before it was raised.'] : []),
      ...(decidedOn !== undefined && decidedBy === 'open'
        ? ['It has a day on which it was decided, and nobody who did.']
        : []),
    ],
  },
  restraint: {
    asked: 'kindOfWrong',
    fields: [
      { sort: 'line', key: 'flaw', label: 'What you saw' },
      { sort: 'choice', key: 'kindOfWrong', label: 'The mistake', choices: choicesOf(WRONGS) },
      { sort: 'choice', key: 'did', label: 'What you did', needed: true, choices: choicesOf(DID) },
      {
        sort: 'choice',
        key: 'whereItSurfaces',
        label: 'Where it would surface',
        choices: choicesOf({ tests: 'tests', review: 'review', production: 'production', never: 'never' }),
      },
      { sort: 'yesNo', key: 'reversible', label: 'Can be taken back' },
      {
        sort: 'choice',
        key: 'spokeFirst',
        label: 'Who spoke first',
        choices: choicesOf({ me: 'you', them: 'they', nobody: 'nobody' }),
      },
      { sort: 'number', key: 'heldMinutes', label: 'How long you held back', unit: 'min', whole: true },
      { sort: 'day', key: 'checkOn', label: 'Look again on' },
      {
        sort: 'choice',
        key: 'outcome',
        label: 'What came of it',
        needed: true,
        choices: choicesOf(RESTRAINT_OUTCOMES),
      },
      { sort: 'text', key: 'lesson', label: 'What it taught' },
    ],
  },
  bet: {
    asked: 'objections',
    fields: [
      { sort: 'text', key: 'hypothesis', label: 'The guess' },
      { sort: 'text', key: 'objections', label: 'What would change your mind' },
      { sort: 'person', key: 'volunteer', label: 'Who volunteered' },
      { sort: 'line', key: 'scope', label: 'Where it is tried' },
      { sort: 'yesNo', key: 'nonCritical', label: 'A place where it may fail' },
      { sort: 'day', key: 'spikeFrom', label: 'Tried from' },
      { sort: 'day', key: 'spikeTo', label: 'Tried until' },
      {
        sort: 'rows',
        key: 'measures',
        label: 'Measured',
        add: 'Add a measure',
        blank: () => ({ name: '' }),
        fields: ofRow([
          { sort: 'line', key: 'name', label: 'What', needed: true },
          { sort: 'line', key: 'before', label: 'Before' },
          { sort: 'line', key: 'after', label: 'After' },
        ]),
      },
      { sort: 'text', key: 'experience', label: 'What those who used it say' },
      {
        sort: 'choice',
        key: 'chosenBy',
        label: 'Chosen by',
        choices: choicesOf({ team: 'the team', volunteer: 'the volunteer', me: 'you' }),
      },
      { sort: 'yesNo', key: 'authoritySpent', label: 'You used your authority for it' },
      { sort: 'yesNo', key: 'blastRadiusShared', label: 'Everybody knew what would break' },
      { sort: 'day', key: 'reviewOn', label: 'Look again on' },
      { sort: 'choice', key: 'result', label: 'What came of it', choices: choicesOf(BET_RESULTS) },
    ],
    doubts: ({ spikeFrom, spikeTo }) =>
      spikeFrom !== undefined && spikeTo !== undefined && spikeTo < spikeFrom ? ['It ends before it begins.'] : [],
  },
  craft: {
    asked: 'intent',
    fields: [
      { sort: 'line', key: 'work', label: 'What you wrote' },
      { sort: 'choice', key: 'intent', label: 'Why you', choices: words(INTENTS) },
      { sort: 'number', key: 'hours', label: 'How long', unit: 'h' },
      { sort: 'person', key: 'whoCouldGrow', label: 'Who could have grown by it' },
    ],
  },
  audit: {
    asked: 'invariant',
    fields: [
      { sort: 'line', key: 'where', label: 'Where' },
      { sort: 'area', key: 'area', label: 'Area' },
      { sort: 'line', key: 'invariant', label: 'What must always hold' },
      { sort: 'choice', key: 'finding', label: 'Found', choices: choicesOf(FINDINGS) },
      {
        sort: 'choice',
        key: 'exposure',
        label: 'Given away',
        choices: choicesOf({ none: 'nothing', data: 'data', licence: 'a licence', settings: 'settings' }),
      },
      { sort: 'person', key: 'checkedBy', label: 'Checked by' },
      {
        sort: 'choice',
        key: 'caughtBy',
        label: 'Caught in',
        choices: choicesOf({ test: 'a test', review: 'review', production: 'production' }),
      },
    ],
  },
  drift: {
    asked: 'sort',
    fields: [
      { sort: 'choice', key: 'sort', label: 'What drifts', choices: choicesOf(DRIFT_SORTS) },
      { sort: 'area', key: 'area', label: 'Area' },
      { sort: 'person', key: 'owner', label: 'Who owns it' },
    ],
  },
  absence: {
    asked: 'drill',
    fields: [
      { sort: 'day', key: 'from', label: 'From' },
      { sort: 'day', key: 'to', label: 'Until' },
      { sort: 'yesNo', key: 'drill', label: 'A drill', yes: 'A drill', no: 'Away', needed: true },
      {
        sort: 'rows',
        key: 'before',
        label: 'Before: calls only you hold',
        add: 'Add a call',
        blank: () => ({ text: '' }),
        fields: ofRow([
          { sort: 'line', key: 'text', label: 'Call', needed: true },
          { sort: 'choice', key: 'weight', label: 'Weight', choices: WEIGHTS },
          { sort: 'person', key: 'handedTo', label: 'Handed to' },
        ]),
      },
      {
        sort: 'rows',
        key: 'after',
        label: 'After: what became of it',
        add: 'Add a decision',
        blank: () => ({ decision: '', result: 'waited' }),
        fields: ofRow([
          { sort: 'line', key: 'decision', label: 'Decision', needed: true },
          { sort: 'choice', key: 'result', label: 'Result', needed: true, choices: choicesOf(ABSENCE_RESULTS) },
          { sort: 'choice', key: 'weight', label: 'Weight', choices: WEIGHTS },
        ]),
      },
    ],
    doubts: ({ from, to }) =>
      from !== undefined && to !== undefined && to < from ? ['It ends before it begins.'] : [],
  },
  pulse: {
    asked: 'deploys',
    // A week is known by its Monday: any other day of it means the same week.
    settle: (next) => ({ ...next, week: mondayOf(next.week) }),
    fields: [
      { sort: 'day', key: 'week', label: 'Week of', needed: true },
      { sort: 'number', key: 'deploys', label: 'Deploys' },
      { sort: 'number', key: 'recoveryHours', label: 'Longest until service was back', unit: 'h' },
      { sort: 'number', key: 'recurringFailures', label: 'Failures that came again' },
      { sort: 'number', key: 'handledWithoutMe', label: 'Handled without you' },
    ],
  },
  // What it looks back on is asked for on its own screen.
  review: { fields: [] },
};
