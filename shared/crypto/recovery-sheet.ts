import type { LocalDate } from '../base/local-date.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { ageIdentity } from './recovery-keys.ts';

/**
 * The text of the recovery sheet, to print or to save. Every line but the key starts with `#`, so that the saved file
 * is at the same time an identity file for the public `age` program.
 */
export function recoverySheet(code: RecoveryCode, today: LocalDate): string {
  const lines = [
    'Leeway recovery sheet',
    `Made on ${today}`,
    '',
    'RECOVERY CODE',
    '',
    `    ${code}`,
    '',
    'Use it when you do not remember your passphrase: on the locked screen, choose',
    'to open with the recovery code and type it in. Capitals, dashes and spaces do',
    'not matter. O counts as zero; I and L count as one.',
    '',
    'Whoever has this sheet can read your journal. Keep it on paper or on a drive in',
    'a safe place, away from the computer. If you make a new code in Settings, this',
    'one stops opening the journal, and still opens backups made before that day.',
    '',
    'KEY FOR BACKUPS',
    '',
    'The last line opens backup files of this journal without Leeway, with the free',
    'program age (age-encryption.org). Save this sheet as recovery.txt and run:',
    '',
    '    age --decrypt --identity recovery.txt --output journal.ndjson BACKUP.age',
    '',
  ];
  return `${lines.map((line) => `# ${line}`.trimEnd()).join('\n')}\n${ageIdentity(code)}\n`;
}
