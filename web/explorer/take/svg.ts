// A scene as an SVG file.
//
// Text stays text, in the script and direction of each label, so that it can be searched,
// corrected and set in a newsroom's own fonts.

import { fonts, type Label, type Scene } from "./scene";
import { xml } from "./xml";

export function toSVG(scene: Scene): string {
  const { width, height, palette } = scene;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${xml(scene.title.text)}</title>`,
    `<desc>${xml(scene.source)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${xml(palette.ground)}"/>`,
    `<g stroke="${xml(palette.edge)}" stroke-opacity="0.7">`,
    ...scene.edges.map(
      (e) =>
        `<line x1="${short(e.x1)}" y1="${short(e.y1)}" x2="${short(e.x2)}" y2="${short(e.y2)}" stroke-width="${short(e.width)}"/>`,
    ),
    "</g>",
    `<g stroke="${xml(palette.ground)}" stroke-width="1">`,
    ...scene.nodes.map(
      (n) =>
        `<circle cx="${short(n.x)}" cy="${short(n.y)}" r="${short(n.r)}" fill="${xml(n.color)}"><title>${xml(n.name)}</title></circle>`,
    ),
    "</g>",
    `<g fill="${xml(palette.text)}" text-anchor="middle" stroke="${xml(palette.ground)}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
    ...scene.labels.map((label) => text(label)),
    text(scene.title, ' font-weight="700"'),
    "</g>",
    `<text x="12" y="${height - 10}" font-size="11" fill="${xml(palette.muted)}" font-family="${xml(fonts.en)}">${xml(scene.source)}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

function text({ x, y, size, text, language }: Label, more = ""): string {
  const direction = language === "ur" ? "rtl" : "ltr";
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" xml:lang="${language}" direction="${direction}" unicode-bidi="plaintext" font-family="${xml(fonts[language])}"${more}>${xml(text)}</text>`;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
