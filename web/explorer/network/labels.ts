// Names on the canvas: below their node, each in the direction of its first strong
// letter, in the font of its script, with a halo so that edges don't cross it out.

import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";

import { scriptLanguage } from "../parts/text";

export interface Ink {
  text: string;
  ground: string;
  accent: string;
  edge: string;
  faded: string;
}

/** The colours of the style sheet, as they are now. */
export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: colour("--text"),
    ground: colour("--ground"),
    accent: colour("--accent"),
    edge: colour("--edge"),
    faded: colour("--line"),
  };
}

export const groundOf = (element: Element): "light" | "dark" =>
  getComputedStyle(element).colorScheme === "dark" ? "dark" : "light";

const fonts = {
  en: '"Noto Sans", system-ui, sans-serif',
  hi: '"Noto Sans Devanagari Variable", "Noto Sans Devanagari", sans-serif',
  ur: '"Noto Nastaliq Urdu Variable", "Noto Nastaliq Urdu", serif',
} as const;

/** Waits for the fonts of these names: a canvas draws with what is there, and never again. */
export async function fontsFor(names: readonly string[]): Promise<void> {
  const samples = new Map(names.map((name) => [scriptLanguage(name), name]));
  await Promise.all(
    [...samples].map(([script, name]) => document.fonts.load(`14px ${fonts[script]}`, name)),
  );
}

/** "rtl" where the first letter with a direction runs from the right. */
export function directionOf(text: string): "ltr" | "rtl" {
  const strong = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(strong) ? "rtl" : "ltr";
}

const measure = { en: [13, 4], hi: [14, 5], ur: [13, 11] } as const; // size, distance

type Canvas = CanvasRenderingContext2D;

function write(canvas: Canvas, at: { x: number; y: number; size: number }, text: string, ink: Ink) {
  const script = scriptLanguage(text);
  const [size, distance] = measure[script];
  canvas.font = `500 ${size}px ${fonts[script]}`;
  canvas.direction = directionOf(text);
  canvas.textAlign = "center";
  canvas.textBaseline = "alphabetic";
  canvas.lineJoin = "round";
  canvas.lineWidth = 4;
  canvas.strokeStyle = ink.ground;
  canvas.fillStyle = ink.text;
  const below = at.y + at.size + distance + size * 0.75;
  canvas.strokeText(text, at.x, below);
  canvas.fillText(text, at.x, below);
}

/** How sigma draws a label; a pinned node gets a dot in its middle. */
export const drawLabel =
  (ink: () => Ink): NodeLabelDrawingFunction =>
  (canvas, data) => {
    if (!data.label) return;
    write(canvas, data, data.label, ink());
    if (data["pinned"]) dot(canvas, data, ink().ground);
  };

/** How sigma draws what is selected, pointed at or walked to: a ring, and the name. */
export const drawHighlighted =
  (ink: () => Ink): NodeHoverDrawingFunction =>
  (canvas, data) => {
    const { text, accent, ground } = ink();
    const focused = Boolean(data["focused"]);
    canvas.beginPath();
    canvas.arc(data.x, data.y, data.size + (focused ? 6 : 4), 0, 2 * Math.PI);
    canvas.fillStyle = ground;
    canvas.fill();
    canvas.lineWidth = focused ? 3 : 2.5;
    canvas.strokeStyle = data["selected"] ? accent : text;
    canvas.setLineDash(focused ? [4, 3] : []);
    canvas.stroke();
    canvas.setLineDash([]);
    if (data.label) write(canvas, data, data.label, ink());
  };

function dot(canvas: Canvas, { x, y }: { x: number; y: number }, colour: string) {
  canvas.beginPath();
  canvas.arc(x, y, 2, 0, 2 * Math.PI);
  canvas.fillStyle = colour;
  canvas.fill();
}
