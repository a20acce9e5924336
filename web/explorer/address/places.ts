// Where nodes are, in the fragment of an address: "#p=…". Behind it stands the camera
// (camera.ts).
//
// 12 bits an axis, in the order of the sorted ids, behind the corner and the extent of
// them all. A checksum of the ids comes first: where the graph has changed since, the
// places would go to others, so they count for none.

export interface Place {
  x: number;
  y: number;
}

const steps = 4095; // 12 bits
const head = 4 + 3 * 4; // checksum; left, bottom and extent

/** The fragment for these places: "" where there are none, else "#p=…". */
export function writePlaces(places: ReadonlyMap<string, Place>): string {
  const ids = [...places.keys()].sort();
  if (!ids.length) return "";
  const all = ids.map((id) => places.get(id) as Place);
  const left = Math.fround(Math.min(...all.map(({ x }) => x)));
  const bottom = Math.fround(Math.min(...all.map(({ y }) => y)));
  const wide = Math.max(...all.map(({ x }) => x)) - left;
  const high = Math.max(...all.map(({ y }) => y)) - bottom;
  const extent = Math.fround(Math.max(wide, high));

  const bytes = new Uint8Array(head + ids.length * 3);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, checksum(ids));
  view.setFloat32(4, left);
  view.setFloat32(8, bottom);
  view.setFloat32(12, extent);
  all.forEach(({ x, y }, i) => {
    const at = head + i * 3;
    const across = step(x - left, extent);
    const up = step(y - bottom, extent);
    bytes[at] = across >> 4;
    bytes[at + 1] = ((across & 15) << 4) | (up >> 8);
    bytes[at + 2] = up & 255;
  });
  return `#p=${base64url(bytes)}`;
}

/** The places that a fragment gives these ids; null: none, or those of other ids. */
export function readPlaces(fragment: string, ids: Iterable<string>): Map<string, Place> | null {
  const bytes = bytesOf(fragment);
  const sorted = [...ids].sort();
  if (bytes?.length !== head + sorted.length * 3) return null;
  const view = new DataView(bytes.buffer);
  const [left, bottom, extent] = [view.getFloat32(4), view.getFloat32(8), view.getFloat32(12)];
  const sane = [left, bottom, extent].every(Number.isFinite);
  if (view.getUint32(0) !== checksum(sorted) || !sane) return null;
  return new Map(
    sorted.map((id, i) => {
      const at = head + i * 3;
      const [a, b, c] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
      const across = (a << 4) | (b >> 4);
      const up = ((b & 15) << 8) | c;
      return [
        id,
        { x: left + (across / steps) * extent, y: bottom + (up / steps) * extent },
      ] as const;
    }),
  );
}

/** Whether a fragment claims to hold places; others, such as #content, are none of ours. */
export const hasPlaces = (fragment: string) => fragment.startsWith("#p=");

const step = (distance: number, extent: number) =>
  extent ? Math.min(steps, Math.max(0, Math.round((distance / extent) * steps))) : 0;

/** FNV-1a over all ids. */
function checksum(ids: readonly string[]): number {
  let sum = 0x811c9dc5;
  for (const unit of ids.join(",")) {
    sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return sum >>> 0;
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(fragment: string): Uint8Array<ArrayBuffer> | null {
  if (!hasPlaces(fragment)) return null;
  try {
    const [coded = ""] = fragment.slice(3).split("&");
    const text = atob(coded.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
  } catch {
    return null;
  }
}
