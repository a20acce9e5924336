// Moving a window through time.
//
// Who asked for less motion gets one step a press instead of a film.

import { useEffect, useEffectEvent, useState } from "react";

const pause = 900; // ms, time enough to see what changed

/** advance takes a step, and tells whether another is possible. */
export function usePlay(advance: () => boolean) {
  const [playing, setPlaying] = useState(false);
  const step = useEffectEvent(() => {
    if (!advance()) setPlaying(false);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => step(), pause);
    return () => clearInterval(timer);
  }, [playing]);
  return {
    playing,
    stop: () => setPlaying(false),
    toggle: () => {
      if (playing) {
        setPlaying(false);
      } else {
        const more = advance();
        setPlaying(more && !wantsStillness());
      }
    },
  };
}

export function wantsStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
