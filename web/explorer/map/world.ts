// The countries' shapes, from Natural Earth by way of world-atlas; loaded with the first map.

import { geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import type { GeometryCollection, Topology } from "topojson-specification";

import { codeOf } from "./codes";

export interface Country {
  code: string | null;
  outline: string; // an SVG path
}

export interface World {
  width: number;
  height: number;
  projection: GeoProjection;
  countries: Country[];
}

const width = 960;
const height = 440;

// Left out: nobody meets there, and it would take a fifth of the picture.
const antarctica = "AQ";

let world: Promise<World> | undefined;

export function theWorld(): Promise<World> {
  world ??= load();
  return world;
}

async function load(): Promise<World> {
  const [atlas, { feature }] = await Promise.all([
    import("world-atlas/countries-110m.json"),
    import("topojson-client"),
  ]);
  const topology = atlas.default as unknown as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const { features } = feature(topology, topology.objects.countries);
  const shapes = features.filter(
    ({ id, properties }) => codeOf({ id, name: properties.name }) !== antarctica,
  );
  const projection = geoNaturalEarth1().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    { type: "FeatureCollection", features: shapes },
  );
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    projection,
    countries: shapes.map((shape) => ({
      code: codeOf({ id: shape.id, name: shape.properties.name }),
      outline: path(shape) ?? "",
    })),
  };
}
