// What was picked lately, in this browser alone.

const kept = "readout.recent";
const most = 6;

export interface Recent {
  __typename: string;
  id: string;
  /** In the language in which it was picked. */
  name: string;
  original: string;
}

export function recent(): Recent[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(kept) ?? "[]");
    return Array.isArray(list) ? list.filter(isRecent) : [];
  } catch {
    return []; // somebody else's text under our key: as good as none
  }
}

export function remember({ __typename, id, name, original }: Recent): void {
  const others = recent().filter((one) => one.id !== id || one.__typename !== __typename);
  const list = [{ __typename, id, name, original }, ...others].slice(0, most);
  localStorage.setItem(kept, JSON.stringify(list));
}

function isRecent(value: unknown): value is Recent {
  const fields = ["__typename", "id", "name", "original"];
  return (
    typeof value === "object" &&
    value !== null &&
    fields.every((field) => typeof (value as Record<string, unknown>)[field] === "string")
  );
}
