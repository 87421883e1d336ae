import { describe, expect, test } from 'vitest';
import { failureDetails } from '../../../renderer/app/failure-details.ts';

const about = { version: '0.1.0', platform: 'Linux', engine: 'Chromium 156' };
const CANARY = 'Tove took a third weekend on call';

describe('what may be copied about a failure', () => {
  test('says the version, the engine and where it was', () => {
    const details = failureDetails(new TypeError('x is not a function'), about);
    expect(details).toContain('Leeway 0.1.0 on Chromium 156');
    expect(details).toContain('TypeError: x is not a function');
    expect(details).toMatch(/failure-details\.test/);
  });

  test.each([
    ['an error that quotes what it was given', new SyntaxError(`Unexpected token in JSON: "${CANARY}"`)],
    [
      'an editor that shows the node it refused',
      new RangeError(`Invalid content for node doc: <paragraph("${CANARY}")>`),
    ],
    ['an error of our own making', new Error(CANARY)],
    ['something that is no error', CANARY],
    ['an object with text in it', { message: CANARY }],
  ])('leaves out the words of %s', (_what, reason) => {
    expect(failureDetails(reason, about)).not.toContain('weekend');
  });

  test('keeps what the code itself relied on', () => {
    expect(failureDetails(new Error('Assertion failed: a host is provided above'), undefined)).toContain(
      'a host is provided above',
    );
  });
});
