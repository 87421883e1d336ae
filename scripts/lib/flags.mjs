import { parseArgs } from 'node:util';
import { Refusal } from './say.mjs';

/** The port of the browser edition. A journal belongs to its address, so this one stays the same. */
export const PORT = 4747;

/**
 * Reads the flags of a command. `options` is node:util's form; an unknown flag, a missing value or a word too many is
 * one line for the person.
 */
export function readFlags(options, help) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', default: false } } });
    return values;
  } catch (reason) {
    throw new Refusal(`${reason.message.split('. ')[0]}.\n\n${help}`);
  }
}

/** A port from its text: 0 (any that is free) to 65535. */
export function portOf(text) {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Refusal(`--port takes a number from 0 to 65535, not "${text}".`);
  return port;
}
