import { useLayoutEffect, useState } from 'react';

/** The width of the element in pixels, followed as it changes; `least` where it is narrower or not there yet. */
export function useWidth(box: { readonly current: HTMLElement | null }, least: number): number {
  const [width, setWidth] = useState(least);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => setWidth(Math.max(least, element.clientWidth));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, least]);
  return width;
}
