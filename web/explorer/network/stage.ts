// Where everything is: joins the drawing, the layout and the places of nodes.
//
// A node that was placed once keeps its place, also while a filter hides it. New ones are
// laid out around those that stay.

import Graph from "graphology";

import { hasPlaces, readPlaces, type Place } from "../address/places";
import type { Group } from "./colours";
import { Drawing, type Heard, type Marks } from "./drawing";
import { fill } from "./graph";
import { fontsFor, groundOf } from "./labels";
import { Layout } from "./layout";
import { nothing, type Scene } from "./scene";
import { startPlaces } from "./start";

export class Stage {
  private readonly places = new Map<string, Place>();
  private readonly layout = new Layout((places, done) => this.moved(places, done));
  private drawing: Drawing | null = null;
  private scene: Scene = nothing;
  private groups: readonly Group[] = [];
  private marks: Marks | null = null;
  private pinned: readonly string[] = [];
  private fresh = new Set<string>();

  /**
   * fragment holds places to begin with. settled gets where the scene's nodes are, once
   * they are at rest; null while they move. refused is called when the fragment's places
   * are those of other nodes.
   */
  constructor(
    private fragment: string,
    private readonly settled: (places: ReadonlyMap<string, Place> | null) => void,
    private readonly refused: () => void,
  ) {}

  /** Draws into an element from now on. Throws where the browser has no WebGL. */
  attach(host: HTMLElement, heard: Heard): void {
    const dragged: Heard["dragged"] = (id, place) => {
      this.places.set(id, place);
      heard.dragged(id, place);
      this.settled(this.here());
    };
    this.drawing = new Drawing(host, { ...heard, dragged });
    this.draw();
    if (this.fresh.size) this.arrange();
  }

  detach(): void {
    this.layout.stop();
    this.drawing?.close();
    this.drawing = null;
  }

  get picture(): Drawing | null {
    return this.drawing;
  }

  show(scene: Scene, groups: readonly Group[]): void {
    if (scene === this.scene && groups === this.groups) return;
    this.layout.stop();
    [this.scene, this.groups] = [scene, groups];
    const ids = scene.nodes.map(({ id }) => id);
    if (this.fragment && ids.length) {
      const given = readPlaces(this.fragment, ids);
      given?.forEach((place, id) => this.places.set(id, place));
      if (!given && hasPlaces(this.fragment)) this.refused();
      this.fragment = ""; // it was for the first scene
    }
    const { places, fresh } = startPlaces(scene, this.places);
    places.forEach((place, id) => this.places.set(id, place));
    this.fresh = new Set([...this.fresh, ...fresh].filter((id) => places.has(id)));
    this.draw();
    if (this.fresh.size) this.arrange();
    else this.settled(this.here());
  }

  mark(marks: Marks): void {
    this.marks = marks;
    this.pinned = [...marks.pinned];
    this.drawing?.mark(marks);
  }

  /** Lays everything out anew but what is pinned. */
  again(): void {
    const pinned = new Map([...this.here()].filter(([id]) => this.pinned.includes(id)));
    const { places } = startPlaces(this.scene, pinned);
    places.forEach((place, id) => this.places.set(id, place));
    this.fresh = new Set(places.keys());
    this.arrange();
  }

  redraw(): void {
    this.draw();
  }

  /** What is drawn, for files; also while a table is shown in its place. */
  graph(): Graph {
    const ground = groundOf(document.documentElement);
    const look = { ground, groups: this.groups, scale: 1 };
    return fill(new Graph({ type: "undirected" }), this.scene, this.here(), look);
  }

  /** Where the scene's nodes are. */
  here(): Map<string, Place> {
    return new Map(
      this.scene.nodes.map(({ id }) => [id, this.places.get(id) ?? { x: 0, y: 0 }] as const),
    );
  }

  private arrange() {
    if (!this.drawing) return;
    this.settled(null);
    const pinned = new Set(this.pinned);
    const still = this.scene.nodes
      .map(({ id }) => id)
      .filter((id) => !this.fresh.has(id) || pinned.has(id));
    this.layout.run(this.scene, this.here(), still);
  }

  private moved(places: Map<string, Place>, done: boolean) {
    places.forEach((place, id) => this.places.set(id, place));
    this.drawing?.move(places);
    if (!done) return;
    this.fresh.clear();
    this.settled(this.here());
  }

  private draw() {
    const { scene } = this;
    void fontsFor(scene.nodes.map(({ name }) => name)).then(() => {
      if (scene !== this.scene || !this.drawing) return;
      this.drawing.show(scene, this.here(), this.groups);
      if (this.marks) this.drawing.mark(this.marks);
    });
  }
}
