import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, describe, expect, test } from 'vitest';
import { newRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { ageIdentity, ageRecipient, recoverySecret } from '../../../shared/crypto/recovery-keys.ts';
import { recoverySheet } from '../../../shared/crypto/recovery-sheet.ts';
import { day, hex } from '../../support/crypto.ts';

const TEXT = 'Ein Satz, 一句话, and a full stop.\n';

describe('the age identity of a recovery code', () => {
  test('is always the same, and another for another code', async () => {
    const [a, b] = [newRecoveryCode(), newRecoveryCode()];
    expect(ageIdentity(a)).toBe(ageIdentity(a));
    expect(ageIdentity(a)).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
    expect(await ageRecipient(a)).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
    expect(await ageRecipient(b)).not.toBe(await ageRecipient(a));
    expect(hex(recoverySecret(a))).not.toBe(hex(recoverySecret(b)));
  });

  test('opens what was encrypted to its recipient', async () => {
    const code = newRecoveryCode();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await ageRecipient(code));
    const decrypter = new Decrypter();
    decrypter.addIdentity(ageIdentity(code));
    expect(await decrypter.decrypt(await encrypter.encrypt(TEXT), 'text')).toBe(TEXT);
  });
});

describe('the recovery sheet', () => {
  const code = newRecoveryCode();
  const sheet = recoverySheet(code, day('2026-11-22'));

  test('carries the day, the code and the key, each once', () => {
    for (const part of ['2026-11-22', code, ageIdentity(code)]) expect(sheet.split(part)).toHaveLength(2);
  });

  test('fits on one page of a plain printer', () => {
    const lines = sheet.split('\n');
    expect(lines.length).toBeLessThan(50);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(82);
  });
});

const AGE = 'age';
const version = spawnSync(AGE, ['--version'], { encoding: 'utf8' });
const missing = version.status !== 0;
if (missing) process.stderr.write('Skipped: the public age program is not installed here (apt-get install age).\n');

describe.skipIf(missing)('the public age program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-age-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const opened = (identityFile: string, encrypted: Uint8Array): string => {
    const [identityPath, encryptedPath] = [join(folder, 'identity.txt'), join(folder, 'text.age')];
    writeFileSync(identityPath, identityFile);
    writeFileSync(encryptedPath, encrypted);
    const run = spawnSync(AGE, ['--decrypt', '--identity', identityPath, encryptedPath], { encoding: 'utf8' });
    return run.status === 0 ? run.stdout : run.stderr;
  };

  test('opens, with the key line alone, what we encrypt to the recipient', async () => {
    const code = newRecoveryCode();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await ageRecipient(code));
    expect(opened(`${ageIdentity(code)}\n`, await encrypter.encrypt(TEXT))).toBe(TEXT);
  });

  test('reads the saved recovery sheet as it is', async () => {
    const code = newRecoveryCode();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await ageRecipient(code));
    expect(opened(recoverySheet(code, day('2026-11-22')), await encrypter.encrypt(TEXT))).toBe(TEXT);
    expect(opened(recoverySheet(newRecoveryCode(), day('2026-11-22')), await encrypter.encrypt(TEXT))).toContain(
      'no identity matched',
    );
  });

  test('encrypts to the recipient what our library opens', async () => {
    const code = newRecoveryCode();
    const run = spawnSync(AGE, ['--recipient', await ageRecipient(code)], { input: TEXT });
    const decrypter = new Decrypter();
    decrypter.addIdentity(ageIdentity(code));
    expect(await decrypter.decrypt(Uint8Array.from(run.stdout), 'text')).toBe(TEXT);
  });
});
