import type { Area, AreaFields } from '../domain/area.ts';
import type { Heading, HeadingFields } from '../domain/heading.ts';
import type { Person, PersonFields } from '../domain/person.ts';
import type { InsightRecord } from '../domain/insight.ts';
import type { PromiseFields, PromiseRecord } from '../domain/promise.ts';
import type { SubjectRecord } from '../domain/records.ts';
import type { Template } from '../domain/template.ts';
import type { Tension, TensionFields } from '../domain/tension.ts';
import { type AreaName, AREAS, CAST, type CastName } from './cast.ts';
import { pairs } from './pairs.ts';
import { areas } from './records/areas.ts';
import { headings } from './records/headings.ts';
import { type InsightFields, insights } from './records/insights.ts';
import { people } from './records/people.ts';
import { promises } from './records/promises.ts';
import { TEMPLATES } from './records/templates.ts';
import { type TensionName, TENSIONS, tensions } from './records/tensions.ts';
import { sampleId } from './sample-id.ts';
import { BEGUN, instantOf } from './sample-instant.ts';
import { promiseId } from './sample-names.ts';
import { type Mentionable, sampleText } from './sample-text.ts';
import type { Ago } from './working-days.ts';

/** The people, areas, tensions, promises, headings, templates and answered insights of the sample. */
export function sampleSubjects(ago: Ago, names: Mentionable): readonly SubjectRecord[] {
  const begun = touched(ago(BEGUN));
  const person = (key: CastName, fields: PersonFields): Person => ({
    type: 'person',
    id: CAST[key],
    ...begun,
    ...fields,
  });
  const area = (key: AreaName, fields: AreaFields): Area => ({ type: 'area', id: AREAS[key], ...begun, ...fields });
  const template = ({ name, kind, text }: (typeof TEMPLATES)[number]): Template => ({
    type: 'template',
    id: sampleId(`template ${name}`),
    ...begun,
    name,
    kind,
    body: sampleText(text, names),
  });
  return [
    ...pairs(people(ago)).map(([key, fields]) => person(key, fields)),
    ...pairs(areas(ago)).map(([key, fields]) => area(key, fields)),
    ...pairs(tensions(ago)).map(([key, fields]) => tension(key, fields)),
    ...pairs(promises(ago)).map(([key, fields]) => promise(key, fields)),
    ...pairs(headings(ago)).map(([key, fields]) => heading(key, fields)),
    ...TEMPLATES.map(template),
    ...pairs(insights(ago)).map(([key, fields]) => insight(key, fields, ago)),
  ];
}

const tension = (key: TensionName, fields: TensionFields): Tension => ({
  type: 'tension',
  id: TENSIONS[key],
  ...touched(fields.openedOn),
  ...fields,
});

const promise = (key: string, fields: PromiseFields): PromiseRecord => ({
  type: 'promise',
  id: promiseId(key),
  ...touched(fields.madeOn),
  ...fields,
});

const heading = (key: string, fields: HeadingFields): Heading => ({
  type: 'heading',
  id: sampleId(`heading ${key}`),
  ...touched(fields.setOn),
  ...fields,
});

const insight = (key: string, fields: InsightFields, ago: Ago): InsightRecord => ({
  type: 'insight',
  id: sampleId(`insight ${key}`),
  ...touched(fields.shownOn ?? fields.answer?.on ?? ago(0)),
  ...fields,
});

const touched = (day: ReturnType<Ago>) => ({ createdAt: instantOf(day), updatedAt: instantOf(day) });
