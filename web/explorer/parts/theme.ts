// Light, dark, or as the system says.

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const kept = "readout.theme";

export function theme(): Theme {
  const last = localStorage.getItem(kept);
  return themes.find((one) => one === last) ?? "system";
}

/** Puts the theme where the style sheets look for it; listeners of "readout:theme" redraw canvases. */
export function applyTheme(next: Theme = theme()): void {
  localStorage.setItem(kept, next);
  const root = document.documentElement;
  if (next === "system") root.removeAttribute("data-theme");
  else root.dataset["theme"] = next;
  window.dispatchEvent(new Event("readout:theme"));
}
