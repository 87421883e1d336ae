import { useMemo } from 'react';
import { type EntryKind, KIND_NAMES, kindInfo } from '../../shared/domain/kinds/registry.ts';
import { BUILT_IN_TEMPLATES } from '../../shared/domain/templates-built-in.ts';
import { useSubjects } from '../client/use-subjects.ts';
import type { TextTemplate } from '../editor/editor-props.ts';

/** The texts that an entry of a kind may start from, for the slash menu: the lead's own first, those of the kind at once. */
export function useTemplates(kind: EntryKind): readonly TextTemplate[] {
  const own = useSubjects('template');
  return useMemo(() => {
    const mine = (own ?? []).map(({ record }): TextTemplate => ({
      id: record.id,
      name: record.name,
      hint: kindInfo(record.kind).short,
      body: record.body,
      first: record.kind === kind,
    }));
    const brought = KIND_NAMES.map((name): TextTemplate => ({
      id: name,
      name: BUILT_IN_TEMPLATES[name].name,
      hint: kindInfo(name).short,
      body: BUILT_IN_TEMPLATES[name].body,
      first: name === kind,
    }));
    const all = [...mine, ...brought];
    return [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)];
  }, [own, kind]);
}
