import { describe, expect, it } from 'vitest';
import { dateInPath, dateInText, dateInValue } from '../../../shared/backup/find-date.ts';

describe('a day in a line of text', () => {
  it.each([
    ['Meeting 2014-12-16', '2014-12-16'],
    ['2014/12/16 notes', '2014-12-16'],
    ['2014-1-5', '2014-01-05'],
    ['16 December 2014', '2014-12-16'],
    ['Tuesday, 16th of Dec. 2014', '2014-12-16'],
    ['December 16, 2014', '2014-12-16'],
    ['Sept 3rd 2020', '2020-09-03'],
    ['Standup on MAY 1 2020', '2020-05-01'],
    ['12/16/2014', '2014-12-16'],
    ['16/12/2014', '2014-12-16'],
    ['12/12/2014', '2014-12-12'],
    ['16.12.2014', '2014-12-16'],
    ['Second of two: 2 March 2020, not 2021-01-01', '2020-03-02'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => expect(dateInText(text)?.day).toBe(day));

  it.each(['12/10/2014', 'Version 1.2.2014.5', 'Issue 20141009', 'no date', 'mayor 3 2020x', '2014-10', '1/2/3', ''])(
    '%j names none',
    (text) => expect(dateInText(text)).toBeUndefined(),
  );

  it.each(['2014-02-30', '31 April 2020', '2023-02-29', '45/45/2014', '2014-13-01'])('%s does not exist', (text) =>
    expect(dateInText(text)).toEqual({ day: undefined, written: text }),
  );
});

describe('a day in a path', () => {
  it.each([
    ['2014-10-09.md', '2014-10-09'],
    ['notes/2018-01-31-V8.md', '2018-01-31'],
    ['20141009-standup.md', '2014-10-09'],
    ['2014_10_09.md', '2014-10-09'],
    ['201410091530 idea.md', '2014-10-09'],
    ['20141009T153000.md', '2014-10-09'],
    ['2014/10/09.md', '2014-10-09'],
    ['journal/2014/10-October/09 standup.md', '2014-10-09'],
    ['2014/2014-10/2014-10-09.md', '2014-10-09'],
    ['October 9th, 2014.md', '2014-10-09'],
    ['2013/01/01/moved 2014-10-09.md', '2014-10-09'],
  ])('%s is %s', (path, day) => expect(dateInPath(path)?.day).toBe(day));

  it.each(['README.md', 'issue-1234.md', '2014/notes.md', '99999999.md', 'v1.2.3.md'])('%s names none', (path) =>
    expect(dateInPath(path)).toBeUndefined(),
  );

  it('tells a day that does not exist', () =>
    expect(dateInPath('a/2014-02-30.md')).toEqual({ day: undefined, written: '2014-02-30' }));
});

describe('a day in a value of front matter', () => {
  it.each([
    ['2014-10-09', '2014-10-09'],
    ['2014-10-09T23:30:00-08:00', '2014-10-09'],
    ['2014-10-09 23:30', '2014-10-09'],
    ['9 October 2014', '2014-10-09'],
    ['20141009', '2014-10-09'],
    [20141009, '2014-10-09'],
    [new Date(2014, 9, 9, 12), '2014-10-09'],
    [new Date(2014, 9, 9, 12).getTime(), '2014-10-09'],
    [new Date(2014, 9, 9, 12).getTime() / 1000, '2014-10-09'],
  ])('%s is %s', (value, day) => expect(dateInValue(value)?.day).toBe(day));

  it.each([[true], [null], [{}], [42], ['soon'], [Number.NaN]])('%s names none', (value) =>
    expect(dateInValue(value)).toBeUndefined(),
  );
});
