// The heading of a page: names the window, and takes the focus when the page is come to
// by a link, so that a screen reader begins where a reader would.

import { useEffect, useRef, type ReactNode } from "react";

let shown = false; // whether a page was shown before: the first leaves the focus alone
let returning = false; // by the browser's buttons: it then restores the place in the page
let last = window.location.pathname;

window.addEventListener("popstate", () => {
  returning = window.location.pathname !== last; // else an anchor in the page
});

export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Readout`;
  }, [title]);
  useEffect(() => {
    const typing = document.activeElement?.matches("input, select, textarea");
    if (shown && !typing) ref.current?.focus({ preventScroll: true });
    if (shown && !returning) window.scrollTo(0, 0);
    shown = true;
    returning = false;
    last = window.location.pathname;
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
