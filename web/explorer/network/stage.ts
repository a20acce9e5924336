// Where everything is: joins the drawing, the layout and the places of nodes.
//
// A node that was placed once keeps its place, also while a filter hides it. New ones are
// laid out around those that stay.

import Graph from "graphology";

import { readCamera, whole, writeCamera, type Camera } from "../address/camera";
import { hasPlaces, readPlaces, writePlaces, type Place } from "../address/places";
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
  private camera = whole;
  private atRest = false;
  private looking: number | undefined;

  /**
   * fragment holds places and a camera to begin with. address gets the fragment of what is
   * seen: "" while nodes move. refused is called when the fragment's places are those of
   * other nodes, or it is broken.
   */
  constructor(
    private fragment: string,
    private readonly address: (fragment: string) => void,
    private readonly refused: () => void,
  ) {}

  /** Draws into an element from now on. Throws where the browser has no WebGL. */
  attach(host: HTMLElement, heard: Heard): void {
    const dragged: Heard["dragged"] = (id, place) => {
      this.places.set(id, place);
      this.pinned = [...this.pinned, id];
      heard.dragged(id, place);
      // A layout that is at work would take the node along: it begins again around it.
      if (this.layout.running) this.arrange();
      else this.settled(true);
    };
    this.drawing = new Drawing(host, { ...heard, dragged }, (camera) => this.looked(camera));
    this.drawing.look(this.camera);
    this.draw();
    if (this.fresh.size) this.arrange();
  }

  detach(): void {
    this.layout.stop();
    window.clearTimeout(this.looking);
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
      const camera = readCamera(this.fragment);
      const given = camera && readPlaces(this.fragment, ids);
      given?.forEach((place, id) => this.places.set(id, place));
      if (given) this.look(camera);
      else if (hasPlaces(this.fragment)) this.refused();
      this.fragment = ""; // it was for the first scene
    }
    const { places, fresh } = startPlaces(scene, this.places);
    if (fresh.size && fresh.size === places.size) this.look(whole); // another network: nothing is where it was
    places.forEach((place, id) => this.places.set(id, place));
    this.fresh = new Set([...this.fresh, ...fresh].filter((id) => places.has(id)));
    this.draw();
    if (this.fresh.size) this.arrange();
    else this.settled(true);
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
    this.settled(false);
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
    this.settled(true);
  }

  private settled(atRest: boolean) {
    this.atRest = atRest;
    this.address(atRest ? writePlaces(this.here()) + writeCamera(this.camera) : "");
  }

  private look(camera: Camera) {
    this.camera = camera;
    this.drawing?.look(camera);
  }

  /** The address follows when the camera has come to rest: browsers bear no more. */
  private looked(camera: Camera) {
    this.camera = camera;
    window.clearTimeout(this.looking);
    if (this.atRest) this.looking = window.setTimeout(() => this.settled(true), 200);
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
