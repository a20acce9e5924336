// The view over time: undo, redo, and the address that always says what is shown.
//
// The address is replaced, not added to: the browser's Back leaves the network, undoing is
// a matter of its own. What doesn't change the picture (a selection, graph or table) is no
// step of its own.

import { readView, writeView, type Broken, type View } from "../address/view";

export interface Moment {
  view: View;
  broken: readonly Broken[];
  canUndo: boolean;
  canRedo: boolean;
}

const most = 200; // steps that can be undone

export class ViewHistory {
  private past: View[] = [];
  private future: View[] = [];
  private moment: Moment;
  private readonly listeners = new Set<() => void>();

  /** write puts a search string into the address. */
  constructor(
    search: string,
    private readonly write: (search: string) => void,
  ) {
    this.moment = { ...readView(search), canUndo: false, canRedo: false };
  }

  readonly now = (): Moment => this.moment;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes the view. */
  readonly change = (next: (view: View) => View): void => {
    const before = this.moment.view;
    const after = next(before);
    if (writeView(before) === writeView(after)) return;
    if (picture(before) !== picture(after)) {
      this.past = [...this.past, before].slice(-most);
      this.future = [];
    }
    this.show(after, []);
  };

  readonly undo = (): void => {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.moment.view);
    this.show(before, []);
  };

  readonly redo = (): void => {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.moment.view);
    this.show(after, []);
  };

  /** The address was changed by others: a link was followed, somebody typed. */
  readonly arrive = (search: string): void => {
    const { view, broken } = readView(search);
    if (writeView(view) === writeView(this.moment.view)) return;
    this.past = [...this.past, this.moment.view].slice(-most);
    this.future = [];
    this.show(view, broken);
  };

  readonly forgiveBroken = (): void => this.show(this.moment.view, []);

  private show(view: View, broken: readonly Broken[]) {
    const [canUndo, canRedo] = [this.past.length > 0, this.future.length > 0];
    this.moment = { view, broken, canUndo, canRedo };
    this.write(writeView(view));
    for (const listener of this.listeners) listener();
  }
}

/** What undoing is about. */
const picture = (view: View) => writeView({ ...view, selected: [], show: "graph" });
