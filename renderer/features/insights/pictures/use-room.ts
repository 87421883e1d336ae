import { useLayoutEffect, useState } from 'react';
import type { Room } from './room.ts';

interface Seen {
  readonly width: number;
  readonly size: number;
  /** As a canvas is told of it. */
  readonly font: string;
}

/**
 * How much room a picture has inside of the element, followed as it changes. Undefined until that is measured, before
 * anything is seen: a picture is then laid out once.
 */
export function useRoom(box: { readonly current: HTMLElement | null }): Room | undefined {
  const [seen, setSeen] = useState<Seen>();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(element);
      const width = Math.max(LEAST_WIDTH, element.clientWidth);
      const now = { width, size: parseFloat(fontSize), font: `${fontWeight} ${fontSize} ${fontFamily}` };
      setSeen((before) => (before?.width === now.width && before.font === now.font ? before : now));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  if (seen === undefined) return undefined;
  return { width: seen.width, size: seen.size, measure: (text) => widthOf(text, seen.font) };
}

const canvas = document.createElement('canvas').getContext('2d');

function widthOf(text: string, font: string): number {
  // Without a canvas, a guess that is rather too wide.
  if (canvas === null) return text.length * 7;
  canvas.font = font;
  // A canvas knows no tabular figures, in which a 1 is as wide as any.
  return canvas.measureText(text.replace(/\d/gu, '0')).width;
}

/** Narrower than this nothing could be told apart. */
const LEAST_WIDTH = 240;
