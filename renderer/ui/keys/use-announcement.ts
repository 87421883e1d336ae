import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 6_000;

/** A few words about what just happened, gone after a while. */
export function useAnnouncement(): readonly [string | undefined, (text: string | undefined) => void] {
  const [said, setSaid] = useState<{ readonly text: string }>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((text: string | undefined) => setSaid(text === undefined ? undefined : { text }), []);
  return [said?.text, say];
}
