import type { LocalDate } from '../base/local-date.ts';
import { aboutDay } from '../text/about-day.ts';
import { takeDueDate } from '../text/due-date.ts';
import type { CaptureKind } from './capture.ts';

/**
 * The day that a captured text is about, read on `today`: the one it names, else today. Of a promise the day at its end
 * is when it is due, and not when it was made.
 */
export function captureDay(kind: CaptureKind, text: string, today: LocalDate): LocalDate {
  const [first = '', ...rest] = text.trim().split('\n');
  const read = kind === 'promise' ? [takeDueDate(first, today).text, ...rest].join('\n') : text;
  return aboutDay(read, today)?.day ?? today;
}
