import { addDays as addDaysTo, startOfDay } from 'date-fns';
import { useEffect, useState } from 'react';
import { systemClock } from '../../shared/base/clock.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';

/** The longest a browser's timer may run is 2^31 ms; an hour also notices a machine that slept or changed its zone. */
const LONGEST_WAIT = 3_600_000;

/** The day by this machine's clock. It turns at midnight, after sleep, and when the window is seen again. */
export function useToday(clock = systemClock): LocalDate {
  const [today, setToday] = useState(() => clock.today());
  useEffect(() => {
    let timer = 0;
    const look = (): void => {
      setToday(clock.today());
      window.clearTimeout(timer);
      timer = window.setTimeout(look, Math.min(LONGEST_WAIT, untilMidnight(clock.now()) + 50));
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [clock]);
  return today;
}

/** Milliseconds to the next midnight of the wall clock, which is 23 to 25 hours after the last. */
const untilMidnight = (now: number): number => startOfDay(addDaysTo(new Date(now), 1)).getTime() - now;
