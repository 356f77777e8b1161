import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";
import { basemap } from "./basemap/basemap.ts";

// The base map as a file beside the scripts, and of each large file one that is packed.
const packed: Plugin = {
  name: "packed",
  generateBundle(_, bundle) {
    const files = new Map<string, string | Uint8Array>();
    for (const [name, file] of Object.entries(bundle)) {
      files.set(name, file.type === "chunk" ? file.code : file.source);
    }
    const map = JSON.stringify(basemap(join(import.meta.dirname, "basemap")));
    this.emitFile({ type: "asset", fileName: "basemap.json", source: map });
    for (const [name, source] of files.set("basemap.json", map)) {
      if (source.length < 10_000) continue;
      const small = gzipSync(source, { level: 9 });
      this.emitFile({ type: "asset", fileName: `${name}.gz`, source: small });
    }
  },
};

export default defineConfig({
  base: "/static/built/",
  plugins: [packed],
  worker: { format: "es" },
  build: {
    outDir: "../src/counterclaim/web/static/built",
    emptyOutDir: true,
    assetsDir: "",
    chunkSizeWarningLimit: 1200, // kB: the map library
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { page: "src/page.ts", map: "src/map.ts", review: "src/review.ts", sheet: "src/sheet.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", assetFileNames: "[name].[ext]" }, // templates name them
    },
  },
});
