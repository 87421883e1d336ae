import { useCallback, useEffect, useRef, useState } from 'react';
import { systemClock } from '../../../shared/base/clock.ts';
import { type EntryId, newId, type PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { captureDay } from '../../../shared/capture/capture-day.ts';
import { CAPTURE_LIMITS, type CaptureKind } from '../../../shared/capture/capture.ts';
import type { NamedPerson } from '../../../shared/capture/places.ts';
import { useHost } from '../../client/host-context.ts';
import { type CaptureProblem, keepCapture } from '../../client/keep-capture.ts';
import { useToday } from '../../ui/use-today.ts';
import { useNamed } from './use-named.ts';

/** What is being captured. */
interface Typed {
  readonly id: EntryId;
  readonly kind: CaptureKind;
  readonly text: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Chosen by hand; else the day is what the text says. */
  readonly day: LocalDate | undefined;
  /** People found in the text whom it is not about. */
  readonly notAbout: readonly string[];
}

const nothing = (): Typed => ({
  id: newId<'entry'>(),
  kind: 'note',
  text: '',
  details: {},
  day: undefined,
  notAbout: [],
});

export interface CaptureControls {
  readonly typed: Typed;
  readonly change: (patch: Partial<Omit<Typed, 'id'>>) => void;
  readonly today: LocalDate;
  readonly day: LocalDate;
  /** Whose names the journal found in the text; empty while it is locked. */
  readonly people: readonly NamedPerson[];
  /** Seals it and puts it where the next unlock finds it. */
  readonly keep: () => Promise<Result<undefined, CaptureProblem>>;
  /** The same where there is anything to keep. */
  readonly flush: () => Promise<Result<undefined, CaptureProblem>>;
  /** Empties it; `bringBack` undoes that until something else is typed. */
  readonly discard: () => void;
  readonly bringBack: (() => void) | undefined;
}

/** One capture at a time, in memory alone until it is kept: nothing of it is on a disk in clear. */
export function useCapture(database: string): CaptureControls {
  const host = useHost();
  const today = useToday();
  const [typed, setTyped] = useState(nothing);
  const [discarded, setDiscarded] = useState<Typed>();
  const named = useNamed(database, typed.text);
  const day = typed.day ?? captureDay(typed.kind, typed.text, today);
  const meant = (found: readonly NamedPerson[]): readonly NamedPerson[] =>
    found.filter(({ id }) => !typed.notAbout.includes(id));
  const people = meant(named.people);

  const keep = async (): Promise<Result<undefined, CaptureProblem>> => {
    const { id, kind, text, details } = typed;
    const about = meant(await named.peopleIn(text));
    const kept = await keepCapture(
      { database, marker: await host.marker.read() },
      {
        id,
        at: systemClock.now(),
        kind,
        text: text.trim(),
        day,
        details,
        people: about.map((one) => one.id as PersonId),
        ...(typed.notAbout.length > 0
          ? { notAbout: typed.notAbout.slice(0, CAPTURE_LIMITS.people) as PersonId[] }
          : {}),
      },
    );
    if (kept.ok) {
      // What was typed while it was being sealed is another capture.
      setTyped((now) => (now === typed ? nothing() : { ...now, id: newId<'entry'>() }));
      setDiscarded(undefined);
    }
    return kept;
  };
  const keeping = useRef(keep);
  useEffect(() => {
    keeping.current = keep;
  });
  const blank = typed.text.trim() === '';

  return {
    typed,
    today,
    day,
    people,
    change: useCallback((patch) => {
      setTyped((before) => ({ ...before, ...patch }));
      if (patch.text !== undefined) setDiscarded(undefined);
    }, []),
    keep,
    flush: async () => {
      setDiscarded(undefined);
      return blank ? ok(undefined) : await keeping.current();
    },
    discard: () => {
      setDiscarded(typed);
      setTyped(nothing());
    },
    bringBack:
      discarded === undefined
        ? undefined
        : () => {
            setTyped(discarded);
            setDiscarded(undefined);
          },
  };
}
