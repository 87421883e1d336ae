import { z } from 'zod';
import { readSmall, writeSmall } from './small-file.ts';

/** Where a window was, in the screen's device-independent pixels. */
export interface Placement {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 400, height: 420 };
const FIRST: Placement = { width: 1240, height: 820, maximized: false };

const stored = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(SMALLEST.width).max(20_000),
  height: z.number().int().min(SMALLEST.height).max(20_000),
  maximized: z.boolean(),
});

/** The placement in the file, or the first one where there is none that makes sense. */
export const readPlacement = (file: string): Placement => readSmall(file, stored) ?? FIRST;

/** Keeps the placement, at once: the program may end right after. */
export function writePlacement(file: string, placement: Placement): void {
  try {
    writeSmall(file, placement);
  } catch {
    // A full disk is no reason to keep a window open.
  }
}

/** How much of a window must lie on some screen for a person to find and move it, in pixels. */
const VISIBLE = { width: 120, height: 60 };

/**
 * The placement, kept where it can be seen: no larger than the screen it lies on, and centred (no `x`, `y`) where that
 * screen is gone.
 */
export function fitToScreens(placement: Placement, screens: readonly Area[]): Placement {
  const { x, y, width, height, maximized } = placement;
  const home =
    x === undefined || y === undefined ? undefined : screens.find((area) => shows(area, x, y, width, height));
  const room = home ?? screens[0];
  const size = { width: Math.min(width, room?.width ?? width), height: Math.min(height, room?.height ?? height) };
  return home === undefined ? { ...size, maximized } : { x, y, ...size, maximized };
}

function shows(area: Area, x: number, y: number, width: number, height: number): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
  return across >= VISIBLE.width && down >= VISIBLE.height && y >= area.y;
}
