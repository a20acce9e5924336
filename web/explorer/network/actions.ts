// What can be done to the view, by pointer, key or button alike.

import { set, usualLimit, viewOf, type View } from "../address/view";
import type { Language, NetworkLevel } from "../api/gen";
import { findChain, nextMet, type Expansion } from "./data";
import type { ViewHistory } from "./history";
import { away, collapse, tieId, withAdded, type Scene } from "./scene";

/** What expanding by a double click or a key adds at most. */
export const usualExpansion = 25;

export interface Context {
  history: ViewHistory;
  scene: Scene;
  language: Language;
  /** Gets how many an expansion added. */
  onAdded: (count: number) => void;
  onError: (error: Error) => void;
}

export type Actions = ReturnType<typeof actionsOn>;

export function actionsOn({ history, scene, language, onAdded, onError }: Context) {
  const { change } = history;
  const attempt = (work: Promise<void>) =>
    void work.catch((error: unknown) => {
      onError(error instanceof Error ? error : new Error(String(error)));
    });
  const select = (ids: readonly string[]) =>
    change((view) => ({ ...view, selected: ids, path: null }));

  return {
    change,
    select,

    /** Selects one, or one more, or one less. */
    toggle: (id: string, more: boolean) =>
      change((view) => {
        const others = view.selected.filter((one) => one !== id);
        const had = others.length < view.selected.length;
        const selected = !more ? [id] : had ? others : [...others, id];
        return { ...view, selected, path: null };
      }),

    selectMore: (ids: readonly string[]) =>
      change((view) => ({ ...view, selected: set([...view.selected, ...ids]), path: null })),

    /** A tie is selected by its two ends. */
    selectTie: (id: string) => {
      const tie = scene.ties.find((one) => one.id === id);
      if (tie) select([tie.source, tie.target]);
    },

    add: (ids: readonly string[]) => change((view) => withAdded(view, ids)),

    expand(what: Pick<Expansion, "id"> & Partial<Expansion>) {
      const node = scene.nodes.find(({ id }) => id === what.id);
      if (!node) return;
      const wanted = { kind: node.kind, first: usualExpansion, country: null, ...what };
      const work = async () => {
        const ids = await nextMet(history.now().view, scene, wanted);
        change((view) => withAdded(view, ids));
        onAdded(ids.length);
      };
      attempt(work());
    },

    collapse: (id: string) => change((view) => collapse(view, scene, id)),
    hide: (ids: readonly string[]) => change((view) => away(view, ids)),
    showHidden: () => change((view) => ({ ...view, hidden: [] })),
    keepOnly(ids: readonly string[]) {
      const kept = new Set(ids);
      const gone = scene.nodes.map(({ id }) => id).filter((id) => !kept.has(id));
      change((view) => away(view, gone));
    },

    pin: (ids: readonly string[]) =>
      change((view) => ({ ...view, pinned: set([...view.pinned, ...ids]) })),
    unpin(ids: readonly string[]) {
      const loose = new Set(ids);
      change((view) => ({ ...view, pinned: view.pinned.filter((id) => !loose.has(id)) }));
    },

    /** A network around others; filters stay. */
    centre: (around: readonly string[], level: NetworkLevel) =>
      change((view) => recentred(view, around, level)),

    /** Looks for the shortest chain, and shows everybody in it. */
    chain(from: string, to: string, inTimeOrder: boolean) {
      const path = { from, to, inTimeOrder };
      const work = async () => {
        const ids = await findChain(history.now().view, path, language);
        const shown = new Set(scene.nodes.map(({ id }) => id));
        const missing = ids.filter((id) => !shown.has(id));
        change((view) => ({ ...withAdded(view, missing), path, selected: [from, to] }));
      };
      attempt(work());
    },
  };
}

function recentred(view: View, around: readonly string[], level: NetworkLevel): View {
  const { period, topic, mode, show } = view;
  const fresh = viewOf(around);
  return { ...fresh, level, limit: usualLimit(around), period, topic, mode, show };
}

/** The tie between exactly two selected nodes, if they met. */
export function selectedTie(view: View, scene: Scene): string | null {
  const [a, b] = view.selected;
  if (!a || !b || view.selected.length !== 2) return null;
  const id = tieId(a, b);
  return scene.ties.some((tie) => tie.id === id) ? id : null;
}
