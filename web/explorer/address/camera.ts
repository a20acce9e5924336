// Which part of the picture is seen, behind the places in the fragment: "&c=x,y,ratio".
//
// In shares of the square around all nodes: so it means the same in a window of any size.
// What is as usual, the whole picture, is left out.

export interface Camera {
  /** What is in the middle of the window: 0 to 1 from the left, and from below. */
  x: number;
  y: number;
  /** The share of the picture that is seen: 1 is all of it. */
  ratio: number;
}

export const whole: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** The least and the largest share that can be seen. */
export const ratios = [0.05, 3] as const;

/** "" for the whole picture, else "&c=…". */
export function writeCamera({ x, y, ratio }: Camera): string {
  const text = [x, y, ratio].map((one) => Number(one.toFixed(4))).join(",");
  return text === "0.5,0.5,1" ? "" : `&c=${text}`;
}

/** The camera of a fragment; null where it is broken. */
export function readCamera(fragment: string): Camera | null {
  const text = /&c=([^&]*)/.exec(fragment)?.[1];
  if (text === undefined) return whole;
  if (!/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/.test(text)) return null;
  const [x = 0, y = 0, ratio = 0] = text.split(",").map(Number);
  return ratio >= ratios[0] && ratio <= ratios[1] ? { x, y, ratio } : null;
}
