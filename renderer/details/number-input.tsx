import { useState } from 'react';
import { TextField } from '../ui/field.tsx';

interface NumberInputProps {
  readonly label: string;
  readonly unit?: string | undefined;
  /** Fractions are rounded. */
  readonly whole: boolean;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

const LARGEST = 10_000;

/** A number that need not be there. What is typed and is none is said, and changes nothing. */
export function NumberInput({ label, unit, whole, value, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const wrong = typed.trim() !== '' && read(typed) === undefined;
  return (
    <TextField
      label={unit === undefined ? label : `${label} (${unit})`}
      inputMode="decimal"
      value={typed}
      maxLength={12}
      error={wrong ? `Write a number from 0 to ${LARGEST}.` : undefined}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === '') onChange(undefined);
        else {
          const number = read(text);
          if (number !== undefined) onChange(whole ? Math.round(number) : number);
        }
      }}
    />
  );
}

/** Figures with a point or a comma; undefined where it is no number that fits. */
function read(text: string): number | undefined {
  if (!/^\s*\d+(?:[.,]\d+)?\s*$/u.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return number <= LARGEST ? number : undefined;
}
