// The picture: the one file that knows sigma.
//
// It draws a scene at given places, with marks on it, and tells what was done to it. What
// that means is decided elsewhere. Edges are found by arithmetic (edges.ts), not by
// sigma's second, hidden picture, which would cost as much as the first.

import Graph from "graphology";
import Sigma from "sigma";
import type { MouseCoords } from "sigma/types";

import { ratios, type Camera } from "../address/camera";
import type { Place } from "../address/places";
import type { Group } from "./colours";
import { nearestTie } from "./edges";
import { fill } from "./graph";
import { drawHighlighted, drawLabel, groundOf, inkOf, type Ink } from "./labels";
import type { Scene } from "./scene";

export interface Marks {
  selected: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  /** The node that the keyboard is on. */
  focused: string | null;
  /** The tie whose meetings are shown. */
  tie: string | null;
  /** A chain of nodes and ties that stands out. */
  chain: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> } | null;
}

export interface Heard {
  node: (id: string, more: boolean) => void;
  tie: (id: string) => void;
  ground: () => void;
  expand: (id: string) => void;
  /** A node was dragged to where it now is. */
  dragged: (id: string, place: Place) => void;
}

const unmarked: Marks = {
  selected: new Set(),
  pinned: new Set(),
  focused: null,
  tie: null,
  chain: null,
};

/** A frame is late after so many ms, and a picture slow after so many late frames in a row. */
const [lateAfter, lateFrames] = [50, 3];

/** Of ties, in CSS pixels. */
const thinnest = 0.5;

/**
 * How much what is drawn grows with the room between it, from 0 to 1: at a half, as is usual,
 * the ties of a large network fill the ground before its nodes come apart.
 */
const growth = 0.25;

/** Whether a button is down: what then passes below the pointer isn't meant. */
const isHeld = ({ original }: MouseCoords) => (original as MouseEvent).buttons > 0;

/** Whether this browser draws with WebGL. */
const canDraw = () => document.createElement("canvas").getContext("webgl2") !== null;

export class Drawing {
  private readonly graph = new Graph({ type: "undirected" });
  private readonly sigma: Sigma;
  private ink: Ink;
  private marks = unmarked;
  private hovered: string | null = null;
  /** The node that was clicked last, where and when. */
  private clicked: { id: string; x: number; y: number; at: number } | null = null;
  private ties: Scene["ties"] = [];
  private hovering = 0; // the frame that draws what is pointed at
  private pointing = 0; // the frame in which the tie below the pointer is looked for
  private watching = 0; // the frame that is timed
  private late = 0; // how many timed ones in a row took too long
  private dragging: { id: string; moved: boolean } | null = null;

  /**
   * looked is called when another part of the picture is seen. Throws where the browser has
   * no WebGL.
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly heard: Heard,
    looked: (camera: Camera) => void,
  ) {
    if (!canDraw()) throw new Error("no WebGL 2");
    this.ink = inkOf(host);
    const ink = () => this.ink;
    this.sigma = new Sigma(this.graph, host, {
      defaultDrawNodeLabel: drawLabel(ink),
      defaultDrawNodeHover: drawHighlighted(ink),
      labelDensity: 1,
      labelGridCellSize: 140,
      labelRenderedSizeThreshold: 4,
      stagePadding: 48,
      minEdgeThickness: thinnest,
      zoomToSizeRatioFunction: (ratio) => ratio ** growth,
      zIndex: true,
      minCameraRatio: ratios[0],
      maxCameraRatio: ratios[1],
      nodeReducer: (id, data) => this.node(id, data),
      edgeReducer: (id, data) => this.edge(id, data),
    });
    this.listen();
    this.sigma.getCamera().on("updated", ({ x, y, ratio }) => {
      looked({ x, y, ratio });
      this.watch();
    });
  }

  // ------------------------------------------------------------ what is drawn

  /** Draws a scene anew, at these places. */
  show(scene: Scene, places: ReadonlyMap<string, Place>, groups: readonly Group[]): void {
    this.ink = inkOf(this.host);
    this.graph.clear();
    this.ties = scene.ties;
    // On a phone as many nodes share a fifth of the room.
    const scale = Math.min(1, Math.sqrt(this.host.clientWidth * this.host.clientHeight) / 600);
    fill(this.graph, scene, places, { ground: groundOf(this.host), groups, scale });
    if (this.hovered && !this.graph.hasNode(this.hovered)) this.hovered = null;
    this.sigma.setCustomBBox(null);
    if (this.late === lateFrames) this.sigma.setSetting("hideEdgesOnMove", false);
    this.late = 0;
    this.sigma.refresh();
  }

  /**
   * Leaves ties out while the picture is moved, once moving it with them was too slow to
   * look like motion: where there is no graphics processor, they take most of a frame.
   */
  private watch(): void {
    if (this.watching || this.late === lateFrames) return;
    this.watching = requestAnimationFrame((drawn) => {
      this.watching = requestAnimationFrame((next) => {
        this.watching = 0;
        this.late = next - drawn > lateAfter ? this.late + 1 : 0;
        if (this.late === lateFrames) this.sigma.setSetting("hideEdgesOnMove", true);
      });
    });
  }

  /** Moves nodes, but the one that is being dragged; ids that aren't drawn are passed over. */
  move(places: ReadonlyMap<string, Place>): void {
    this.graph.updateEachNodeAttributes(
      (id, attributes) =>
        id === this.dragging?.id ? attributes : { ...attributes, ...places.get(id) },
      { attributes: ["x", "y"] },
    );
  }

  mark(marks: Marks): void {
    this.marks = marks;
    this.sigma.refresh({ skipIndexation: true });
  }

  private node(id: string, data: Record<string, unknown>) {
    const { selected, pinned, focused, chain } = this.marks;
    const faded = this.faded(id);
    const marked = selected.has(id) || focused === id || id === this.hovered;
    return {
      ...data,
      selected: selected.has(id),
      focused: focused === id,
      pinned: pinned.has(id),
      highlighted: marked,
      forceLabel: marked || pinned.has(id) || chain?.nodes.has(id) === true,
      ...(faded && { color: this.ink.faded, label: null }),
      zIndex: faded ? 0 : marked ? 2 : 1,
    };
  }

  /** Whether a node steps back: no neighbour of what is pointed at, no part of the chain. */
  private faded(id: string): boolean {
    if (this.hovered) return id !== this.hovered && !this.graph.areNeighbors(id, this.hovered);
    const { chain } = this.marks;
    return chain ? !chain.nodes.has(id) : false;
  }

  private edge(id: string, data: Record<string, unknown>) {
    const { chain, tie, selected } = this.marks;
    const [source, target] = this.graph.extremities(id);
    const near = this.hovered === source || this.hovered === target;
    const chosen = id === tie || chain?.ties.has(id);
    if (chosen || near) {
      const size = Math.max(data["size"] as number, chosen ? 3 : 0);
      return { ...data, color: this.ink.accent, zIndex: 2, size };
    }
    if (this.hovered ?? chain) return { ...data, color: this.ink.faded, zIndex: 0, size: thinnest };
    const among = !tie && (selected.has(source) || selected.has(target));
    return { ...data, color: among ? this.ink.accent : this.ink.edge, zIndex: among ? 1 : 0 };
  }

  // ------------------------------------------------------------ where things are

  /** Where a node is within the host, in CSS pixels. */
  onScreen(id: string): Place {
    const { x, y } = this.graph.getNodeAttributes(id) as Place;
    return this.sigma.graphToViewport({ x, y });
  }

  /** Ids of all nodes, each with where it is within the host. */
  allOnScreen(): [string, Place][] {
    return this.graph.nodes().map((id) => [id, this.onScreen(id)]);
  }

  look(camera: Camera): void {
    this.sigma.getCamera().setState(camera);
  }

  fit(): void {
    void this.sigma.getCamera().animatedReset({ duration: this.duration() });
  }

  zoom(by: "in" | "out"): void {
    const camera = this.sigma.getCamera();
    const options = { duration: this.duration(), factor: 1.5 };
    void (by === "in" ? camera.animatedZoom(options) : camera.animatedUnzoom(options));
  }

  private duration() {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 200;
  }

  close(): void {
    for (const frame of [this.pointing, this.hovering, this.watching]) cancelAnimationFrame(frame);
    this.sigma.kill();
  }

  // ------------------------------------------------------------ what is done to it

  private listen() {
    const { sigma } = this;
    sigma.on("enterNode", ({ node, event }) => this.hover(node, event));
    sigma.on("leaveNode", ({ event }) => this.hover(null, event));
    // Any second click within a moment is a double one to sigma, also elsewhere: so all of
    // them are heard, and told apart here.
    for (const name of ["clickNode", "doubleClickNode"] as const) {
      sigma.on(name, ({ node, event }) => this.click(node, event));
    }
    for (const name of ["clickStage", "doubleClickStage"] as const) {
      sigma.on(name, ({ event }) => this.click(null, event));
    }
    sigma.on("downNode", ({ node, event }) => {
      this.dragging = { id: node, moved: false };
      event.preventSigmaDefault();
    });
    sigma.on("moveBody", ({ event }) => this.drag(event));
    sigma.on("upNode", () => this.drop());
    sigma.on("upStage", () => this.drop());
  }

  private click(id: string | null, event: MouseCoords) {
    event.preventSigmaDefault();
    if (this.dragging?.moved) return;
    const { shiftKey, timeStamp: at } = event.original as MouseEvent;
    const { x, y } = event;
    const before = this.clicked;
    this.clicked = null;
    // The panel that a click opens takes room from the picture: by the second click, what is
    // below the pointer is another node, or none. The first one says which is meant.
    if (before && at - before.at < 400 && Math.hypot(x - before.x, y - before.y) < 6) {
      this.heard.expand(before.id);
      return;
    }
    if (id) {
      this.clicked = { id, x, y, at };
      this.heard.node(id, shiftKey);
      return;
    }
    const tie = this.tieAt(event);
    if (tie) this.heard.tie(tie);
    else this.heard.ground();
  }

  private hover(id: string | null, event: MouseCoords) {
    if (this.dragging || isHeld(event)) return;
    this.hovered = id;
    this.host.style.cursor = id ? "pointer" : "";
    // Once a frame, over however many nodes the pointer went meanwhile.
    cancelAnimationFrame(this.hovering);
    this.hovering = requestAnimationFrame(() => this.sigma.refresh({ skipIndexation: true }));
  }

  private drag(event: MouseCoords) {
    if (!this.dragging) {
      this.point(event);
      return;
    }
    if (!this.dragging.moved) this.sigma.setCustomBBox(this.sigma.getBBox());
    this.dragging.moved = true;
    const place = this.sigma.viewportToGraph(event);
    this.graph.mergeNodeAttributes(this.dragging.id, { x: place.x, y: place.y });
    event.preventSigmaDefault();
    event.original.preventDefault();
  }

  /** Shows by the cursor whether a tie is below it: once a frame, and not while all is moved. */
  private point(event: MouseCoords) {
    cancelAnimationFrame(this.pointing);
    if (this.hovered || isHeld(event) || !this.host.contains(event.original.target as Node)) return;
    this.pointing = requestAnimationFrame(() => {
      if (!this.hovered) this.host.style.cursor = this.tieAt(event) ? "pointer" : "";
    });
  }

  private drop() {
    const dragged = this.dragging;
    if (!dragged) return;
    // The click that ends a drag comes after this, and isn't meant.
    window.setTimeout(() => (this.dragging = null));
    if (!dragged.moved) return;
    this.release();
    if (this.graph.hasNode(dragged.id)) {
      const { x, y } = this.graph.getNodeAttributes(dragged.id) as Place;
      this.heard.dragged(dragged.id, { x, y });
    }
  }

  /**
   * Lets the picture's box go, which was held while a node was dragged. The camera, which
   * counts in shares of it, moves so that nothing does on the screen.
   */
  private release() {
    const { sigma } = this;
    const camera = sigma.getCamera();
    const middle = sigma.viewportToGraph({
      x: this.host.clientWidth / 2,
      y: this.host.clientHeight / 2,
    });
    const before = sigma.getGraphToViewportRatio();
    sigma.setCustomBBox(null);
    sigma.refresh();
    camera.setState({
      ...sigma.viewportToFramedGraph(sigma.graphToViewport(middle)),
      ratio: (camera.ratio * sigma.getGraphToViewportRatio()) / before,
    });
  }

  private tieAt({ x, y }: Place): string | null {
    const places = new Map<string, Place>();
    this.graph.forEachNode((id, attributes) => places.set(id, attributes as Place));
    const reach = 6 / this.sigma.getGraphToViewportRatio();
    return nearestTie(this.ties, places, this.sigma.viewportToGraph({ x, y }), reach);
  }
}
