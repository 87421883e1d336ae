import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { OfferedCommand } from '../../client/commands.ts';

/** The command that a key press asks for, if any is offered for it in this place. */
export function commandFor(event: KeyboardEvent, offered: readonly OfferedCommand[]): OfferedCommand | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  return offered.find((command) =>
    command.shortcuts.some((keys) => allowedHere(keys, command, event) && presses(keys, event)),
  );
}

function allowedHere(keys: string, command: OfferedCommand, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  if (command.anywhere !== true && document.querySelector('[aria-modal="true"]') !== null) return false;
  return (
    (hasModifier(keys) && command.outsideText !== true) ||
    target?.closest('input, textarea, select, [contenteditable="true"]') == null
  );
}

const hasModifier = (keys: string): boolean => /(^|\+)(Mod|Ctrl|Alt)\+/.test(keys);

/** Whether the event is those keys. Where the keyboard writes another script, the key's place on the board counts. */
function presses(keys: string, event: KeyboardEvent): boolean {
  if (matches(keys, event)) return true;
  const letter = /^(.*\+)([A-Z])$/.exec(keys);
  return letter !== null && !isLatin(event.key) && matches(`${letter[1] ?? ''}Key${letter[2] ?? ''}`, event);
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const [press] = parseKeybinding(keys.replace('Mod', '$mod').replace('Ctrl', 'Control'));
  return press !== undefined && matchKeyBindingPress(event, press);
}

const isLatin = (key: string): boolean => /^[\u0020-\u007e]$/.test(key);
