// Where the nodes of the network are on the screen, worked out from its address: the
// picture itself is a canvas, which tells nobody.

import { expect, type Page, type Response } from "@playwright/test";
import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from "sigma/utils";

import { readCamera } from "../explorer/address/camera";
import { readPlaces, type Place } from "../explorer/address/places";
import type { NetworkQuery } from "../explorer/api/gen";

const padding = 48; // stagePadding of explorer/network/drawing.ts

type Network = NonNullable<NetworkQuery["network"]>;

export class Picture {
  private network: Network | null = null;

  /** To be made before the page asks. */
  constructor(private readonly page: Page) {
    page.on("response", (response) => void this.hear(response));
  }

  private async hear(response: Response) {
    if (!response.request().postData()?.includes("query Network(")) return;
    const { data } = (await response.json()) as { data: NetworkQuery };
    this.network = data.network;
  }

  /** Ids of the nodes, those with most meetings first. */
  get ids(): string[] {
    const nodes = this.network?.nodes.filter(({ meetings }) => meetings > 0) ?? [];
    return nodes.map(({ entity }) => entity.id);
  }

  /** Where the nodes are in the graph, once they are at rest. */
  async places(): Promise<Map<string, Place>> {
    const read = () => readPlaces(new URL(this.page.url()).hash, this.ids);
    await expect.poll(() => read()?.size, "places in the address").toBeGreaterThan(0);
    return read() ?? new Map<string, Place>();
  }

  /** Where a node is on the screen, in pixels. */
  async at(id: string): Promise<Place> {
    const places = await this.places();
    const all = [...places.values()];
    const extent = (of: (place: Place) => number): [number, number] => [
      Math.min(...all.map(of)),
      Math.max(...all.map(of)),
    ];
    const [x, y] = [extent((place) => place.x), extent((place) => place.y)];
    const box = await this.page.getByRole("application").boundingBox();
    const camera = readCamera(new URL(this.page.url()).hash);
    const place = places.get(id);
    if (!box || !camera || !place) throw new Error(`${id} isn't in the picture`);

    const graph = { width: x[1] - x[0] || 1, height: y[1] - y[0] || 1 };
    const matrix = matrixFromCamera({ ...camera, angle: 0 }, box, graph, padding);
    const seen = multiplyVec2(matrix, createNormalizationFunction({ x, y })(place));
    return {
      x: box.x + ((1 + seen.x) * box.width) / 2,
      y: box.y + ((1 - seen.y) * box.height) / 2,
    };
  }
}
