import { defineConfig } from "vite";

// Two entries with names that stay, so that templates can name them; chunks have hashes.
export default defineConfig({
  base: "/static/built/",
  build: {
    outDir: "../src/counterclaim/web/static/built",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { page: "src/page.ts" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name].[ext]" },
    },
  },
});
