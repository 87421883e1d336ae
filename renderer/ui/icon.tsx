import type { LucideIcon } from 'lucide-react';
import { cx } from './cx.ts';

/** Lucide draws on a grid of 24: these strokes make a line of 1.33 px at every size. */
const SIZES = {
  small: { rem: 0.875, stroke: 2.1 },
  medium: { rem: 1, stroke: 2 },
  large: { rem: 1.25, stroke: 1.6 },
} as const;

export interface IconProps {
  readonly of: LucideIcon;
  /** 14, 16 or 20 px at the normal text size. */
  readonly size?: keyof typeof SIZES;
  readonly className?: string | undefined;
}

/** An icon beside a word or inside a named control: always hidden from screen readers. */
export function Icon({ of: Drawing, size = 'medium', className }: IconProps) {
  const { rem, stroke } = SIZES[size];
  return <Drawing size={`${rem}rem`} strokeWidth={stroke} aria-hidden className={cx(className)} />;
}
