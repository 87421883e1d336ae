import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { err, ok, type Result } from '../base/result.ts';
import type { Bytes } from './bytes.ts';
import { derive, type Key } from './keys.ts';
import { pad, unpad } from './padding.ts';

const NO_SALT = new Uint8Array();

/** The X25519 identity that quick captures open with, as age writes it. Only the vault key gives it. */
export const inboxIdentity = (key: Key<'inbox'>): string =>
  bech32.encodeFromBytes('age-secret-key-', derive(key.reveal(), NO_SALT, 'leeway/v1/inbox/age')).toUpperCase();

/** The public half, `age1…`, which stands in the header: whoever has it can put something in and read nothing. */
export const inboxRecipient = (key: Key<'inbox'>): Promise<string> => identityToRecipient(inboxIdentity(key));

/** Padded as rows are, then an age v1 file to that recipient. Rejects where the recipient is none. */
export async function sealForInbox(recipient: string, content: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Uint8Array.from(await encrypter.encrypt(pad(content)));
}

/**
 * What was sealed. `unsealable`: cut, changed, for another journal, or nothing of ours. Nothing in age says who sealed
 * it: the content is believed no more than what is typed into the app.
 */
export async function openFromInbox(identity: string, sealed: Uint8Array): Promise<Result<Bytes, 'unsealable'>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let padded: Bytes;
  try {
    padded = Uint8Array.from(await decrypter.decrypt(sealed));
  } catch {
    // The library throws for everything that is not a whole file to this recipient.
    return err('unsealable');
  }
  const content = unpad(padded);
  return content.ok ? ok(content.value) : err('unsealable');
}
