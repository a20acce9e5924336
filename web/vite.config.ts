// One npm project, several pages.
//
// Each page is a folder with an index.html, and keeps that place under dist/: the
// binary serves dist/playground/index.html at /playground. Scripts, styles and fonts go
// to dist/assets/ under names that hold a hash of their content, so that a browser may
// keep them forever.

import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

import { firstQuestions } from "./explorer/pages/first.ts";
import { licenses } from "./licenses.ts";

// Who serves /graphql while the pages are worked on with "npm run dev".
const readout = process.env["READOUT_URL"] ?? "http://127.0.0.1:8080";

const { page, worker } = licenses();

// While they are worked on, the explorer's addresses show its page, as they do on the server.
const addresses: Plugin = {
  name: "addresses",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      const asked = new URL(request.url ?? "/", "http://localhost").pathname;
      if (request.headers.accept?.includes("text/html") && !/\.html$|^\/playground/.test(asked)) {
        request.url = "/explorer/index.html";
      }
      next();
    });
  },
};

// For the server, which asks them before anybody does (FirstQuestions in embed.go).
const first: Plugin = {
  name: "first-questions",
  generateBundle() {
    const source = JSON.stringify(firstQuestions("EN"));
    this.emitFile({ type: "asset", fileName: "explorer/first.json", source });
  },
};

export default defineConfig({
  base: "/",
  plugins: [page, addresses, first],
  worker: { plugins: () => [worker] },
  build: {
    rolldownOptions: {
      input: { explorer: "explorer/index.html", playground: "playground/index.html" },
      // "use client" is for servers that render React; there is none here.
      onLog(level, log, report) {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") {
          report(level, log);
        }
      },
    },
    // Files, never data: URLs: so the policy in embed.go needs no exception for ours.
    assetsInlineLimit: 0,
    // The editor is one large piece however it is cut; the warning would be permanent.
    chunkSizeWarningLimit: 4000,
  },
  server: { proxy: { "/graphql": { target: readout, ws: true } } },
  test: { include: ["explorer/**/*.test.ts", "explorer/**/*.test.tsx"] },
});
