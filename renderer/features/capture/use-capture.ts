import { useCallback, useEffect, useRef, useState } from 'react';
import { systemClock } from '../../../shared/base/clock.ts';
import { type EntryId, newId, type PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { createSerial } from '../../../shared/base/serial.ts';
import { captureDay } from '../../../shared/capture/capture-day.ts';
import { CAPTURE_LIMITS, type CaptureKind } from '../../../shared/capture/capture.ts';
import type { NamedPerson } from '../../../shared/capture/places.ts';
import type { Host } from '../../../shared/host/host.ts';
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
  /** Why it was not kept when that was last tried. */
  readonly problem: CaptureProblem | undefined;
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
  const [problem, setProblem] = useState<CaptureProblem>();
  const latest = useRef(typed);
  const [queue] = useState(createSerial);
  const named = useNamed(database, typed.text);

  const put = useCallback((next: Typed): void => {
    latest.current = next;
    setTyped(next);
  }, []);

  const keepNow = async (): Promise<Result<undefined, CaptureProblem>> => {
    const { current } = latest;
    if (isBlank(current)) return ok(undefined);
    const { id, kind, text, details, notAbout } = current;
    const about = meant(current, await named.peopleIn(text));
    const marker = await noteOf(host);
    if (!marker.ok) {
      setProblem(marker.error);
      return marker;
    }
    const kept = await keepCapture(
      { database, marker: marker.value },
      {
        id,
        at: systemClock.now(),
        kind,
        text: text.trim(),
        day: dayOf(current, today),
        details,
        people: about.map((one) => one.id as PersonId),
        ...(notAbout.length > 0 ? { notAbout: notAbout.slice(0, CAPTURE_LIMITS.people) as PersonId[] } : {}),
      },
    );
    setProblem(kept.ok ? undefined : kept.error);
    if (kept.ok) {
      // What was typed while it was being sealed is another capture.
      put(latest.current === current ? nothing() : { ...latest.current, id: newId<'entry'>() });
      setDiscarded(undefined);
    }
    return kept;
  };
  const keeping = useRef(keepNow);
  useEffect(() => {
    keeping.current = keepNow;
  });
  // One after another: what is being kept is not kept once more under the same id.
  const keep = (): Promise<Result<undefined, CaptureProblem>> => queue.run(() => keeping.current());

  return {
    typed,
    today,
    day: dayOf(typed, today),
    people: meant(typed, named.people),
    problem,
    change: useCallback(
      (patch) => {
        put({ ...latest.current, ...patch });
        if (patch.text === undefined) return;
        setDiscarded(undefined);
        setProblem(undefined);
      },
      [put],
    ),
    keep,
    flush: () => {
      setDiscarded(undefined);
      return keep();
    },
    discard: () => {
      setDiscarded(typed);
      setProblem(undefined);
      put(nothing());
    },
    bringBack:
      discarded === undefined
        ? undefined
        : () => {
            put(discarded);
            setDiscarded(undefined);
          },
  };
}

/** The host's note. Where it cannot be read, what was typed stays. */
async function noteOf(host: Host): Promise<Result<string | undefined, CaptureProblem>> {
  try {
    return ok(await host.marker.read());
  } catch (reason) {
    reportError(reason);
    return err('failed');
  }
}

const isBlank = ({ text }: Typed): boolean => text.trim() === '';

const dayOf = ({ day, kind, text }: Typed, today: LocalDate): LocalDate => day ?? captureDay(kind, text, today);

const meant = ({ notAbout }: Typed, found: readonly NamedPerson[]): readonly NamedPerson[] =>
  found.filter(({ id }) => !notAbout.includes(id));
