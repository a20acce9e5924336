// What the page hears from the window: links that were followed, and the keys of undoing.

import { useEffect } from "react";

import type { ViewHistory } from "./history";

// wouter tells of these by events; the browser itself of the first alone.
const navigations = ["popstate", "pushState", "replaceState"];

/** Follows links within the page: another middle, chosen in the search box. */
export function useVisits(history: ViewHistory): void {
  useEffect(() => {
    const arrived = () => {
      if (window.location.pathname === "/network") history.arrive(window.location.search);
    };
    for (const event of navigations) window.addEventListener(event, arrived);
    return () => {
      for (const event of navigations) window.removeEventListener(event, arrived);
    };
  }, [history]);
}

/** Ctrl+Z or ⌘Z, with Shift to redo; also Ctrl+Y. In a text field these are the field's. */
export function useShortcuts(history: ViewHistory): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
      if (writing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) history.redo();
      else history.undo();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [history]);
}
