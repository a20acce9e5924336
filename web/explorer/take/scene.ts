// Where everything of a picture is, for the SVG and the PNG alike.
//
// A drawing's y runs upwards, a picture's downwards. Labels that would cover one another
// give way to those of larger nodes; in an SVG each node still tells its name.

import { scriptLanguage } from "../parts/text";
import type { Seen } from "./visible";

export interface Palette {
  ground: string;
  text: string;
  muted: string;
  edge: string;
}

export interface Scene {
  width: number;
  height: number;
  title: Label;
  source: string; // where and when it was taken
  palette: Palette;
  edges: { x1: number; y1: number; x2: number; y2: number; width: number }[];
  nodes: { x: number; y: number; r: number; color: string; name: string }[];
  labels: Label[];
}

export interface Label {
  x: number;
  y: number; // of the base line
  size: number;
  text: string;
  language: "en" | "hi" | "ur";
}

/** The fonts of a language, without the ones that the page brings: a file travels alone. */
export const fonts = {
  en: '"Noto Sans", system-ui, "Segoe UI", Roboto, sans-serif',
  hi: '"Noto Sans Devanagari Variable", "Noto Sans Devanagari", "Nirmala UI", sans-serif',
  ur: '"Noto Nastaliq Urdu Variable", "Noto Nastaliq Urdu", "Urdu Typesetting", serif',
} as const;

const margin = 60;
const head = 44;
const foot = 28;

export function sceneOf(
  graph: Seen,
  { width, height, palette, source }: Pick<Scene, "width" | "height" | "palette" | "source">,
): Scene {
  const place = fitted(graph, width, height);
  const nodes = graph
    .mapNodes((_, { x, y, size, color, label }) => ({
      ...place(x, y),
      r: size,
      color,
      name: label,
    }))
    .sort((a, b) => b.r - a.r); // small ones on top
  return {
    width,
    height,
    palette,
    source,
    title: label(graph.getAttribute("title"), width / 2, 30, 18),
    edges: graph.mapEdges((_, { size }, _source, _target, a, b) => {
      const from = place(a.x, a.y);
      const to = place(b.x, b.y);
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, width: size };
    }),
    nodes,
    labels: withoutOverlap(
      nodes.map(({ x, y, r, name }) => {
        const size = Math.min(16, Math.max(10, 8 + r / 2));
        return label(name, x, y + r + size, size);
      }),
    ),
  };
}

/** From a drawing's places to those of a picture, as large as fits, in the same shape. */
function fitted(graph: Seen, width: number, height: number) {
  const xs = graph.mapNodes((_, { x }) => x);
  const ys = graph.mapNodes((_, { y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const room = { x: width - 2 * margin, y: height - head - foot - 2 * margin };
  const scale = Math.min(room.x / (right - left || 1), room.y / (high - low || 1));
  return (x: number, y: number) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: head + margin + room.y / 2 - (y - (low + high) / 2) * scale,
  });
}

function label(text: string, x: number, y: number, size: number): Label {
  return { text, x, y, size, language: scriptLanguage(text) };
}

/** Labels in the order given, without those that would cover an earlier one. */
function withoutOverlap(labels: Label[]): Label[] {
  const kept: Label[] = [];
  for (const one of labels) {
    if (!kept.some((other) => overlap(one, other))) kept.push(one);
  }
  return kept;
}

function overlap(a: Label, b: Label): boolean {
  return (
    Math.abs(a.x - b.x) < (wide(a) + wide(b)) / 2 &&
    Math.abs(a.y - b.y) < Math.max(tall(a), tall(b))
  );
}

// Roughly: a letter is a bit more than half as wide as the font is high.
const wide = ({ text, size }: Label): number => text.length * size * 0.58;
const tall = ({ size, language }: Label): number => size * (language === "ur" ? 2 : 1.25);
