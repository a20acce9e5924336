// Runs the layout of a scene in its worker: one at a time, the newest counts.

import type { Place } from "../address/places";
import type { Step, Task } from "./layout.worker";
import type { Scene } from "./scene";

export class Layout {
  private worker: Worker | null = null;

  /** moved gets the places of all nodes after each piece; the last time with done. */
  constructor(private readonly moved: (places: Map<string, Place>, done: boolean) => void) {}

  get running(): boolean {
    return this.worker !== null;
  }

  run(scene: Scene, start: ReadonlyMap<string, Place>, fixed: Iterable<string>): void {
    this.stop();
    const ids = scene.nodes.map(({ id }) => id);
    const places = new Float64Array(ids.length * 2);
    ids.forEach((id, i) => {
      const { x, y } = start.get(id) ?? { x: 0, y: 0 };
      places.set([x, y], 2 * i);
    });
    const ties = scene.ties.map(({ source, target, meetings }) => ({ source, target, meetings }));
    const follow = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;

    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Step>) => {
      if (data.done) this.stop();
      const at = (i: number) => ({ x: data.places[2 * i] ?? 0, y: data.places[2 * i + 1] ?? 0 });
      this.moved(new Map(ids.map((id, i) => [id, at(i)])), data.done);
    };
    worker.onerror = (event) => {
      this.stop();
      console.error("the layout ended", event.message);
      this.moved(new Map(start), true);
    };
    worker.postMessage({ ids, places, fixed: [...fixed], ties, follow } satisfies Task);
    this.worker = worker;
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
