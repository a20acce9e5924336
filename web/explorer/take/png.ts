// A scene as a PNG file.
//
// It is drawn anew rather than copied from the screen: so a picture has its title, its
// source, twice the screen's points, and the browser's own shaping of Urdu and Hindi.

import { fonts, type Label, type Scene } from "./scene";

const points = 2; // a unit of the scene

export async function toPNG(scene: Scene): Promise<Blob> {
  await fontsOf([...scene.labels, scene.title]);
  const canvas = document.createElement("canvas");
  canvas.width = scene.width * points;
  canvas.height = scene.height * points;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("PNG: this browser gives no canvas to draw on");
  pen.scale(points, points);
  draw(pen, scene);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`PNG: no picture of ${canvas.width} × ${canvas.height} points`));
    }, "image/png");
  });
}

/** Waits for the page's fonts: a canvas draws with what is there. */
async function fontsOf(labels: Label[]): Promise<void> {
  await Promise.all(
    labels.map(({ text, language }) => document.fonts.load(font(12, language), text)),
  );
}

const font = (size: number, language: Label["language"]): string => `${size}px ${fonts[language]}`;

function draw(pen: CanvasRenderingContext2D, scene: Scene): void {
  const { palette } = scene;
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, scene.width, scene.height);

  pen.strokeStyle = palette.edge;
  pen.globalAlpha = 0.7;
  for (const { x1, y1, x2, y2, width } of scene.edges) {
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
  pen.globalAlpha = 1;

  pen.strokeStyle = palette.ground;
  pen.lineWidth = 1;
  for (const { x, y, r, color } of scene.nodes) {
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }

  pen.fillStyle = palette.text;
  pen.lineWidth = 3;
  pen.lineJoin = "round";
  pen.textAlign = "center";
  for (const label of scene.labels) write(pen, label);
  write(pen, scene.title, "700 ");

  pen.direction = "ltr";
  pen.textAlign = "left";
  pen.fillStyle = palette.muted;
  pen.font = font(11, "en");
  pen.fillText(scene.source, 12, scene.height - 10);
}

function write(pen: CanvasRenderingContext2D, label: Label, weight = ""): void {
  pen.direction = label.language === "ur" ? "rtl" : "ltr";
  pen.font = weight + font(label.size, label.language);
  pen.strokeText(label.text, label.x, label.y);
  pen.fillText(label.text, label.x, label.y);
}
