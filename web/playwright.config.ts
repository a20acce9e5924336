// The pages in a real browser, against a running server.
//
// READOUT_URL says where it listens, CHROMIUM which browser to use; Playwright's own
// browsers are not needed. The examples ask about the sample: readout demo serves it.

import { defineConfig } from "@playwright/test";

const server = process.env["READOUT_URL"];
if (!server) {
  console.error(
    "READOUT_URL: not set: want the address of a running server, such as http://127.0.0.1:8080",
  );
  process.exit(1); // rather than throw: one sentence says it, a stack says no more
}

export default defineConfig({
  testDir: "test",
  outputDir: "test-results",
  forbidOnly: true,
  workers: 1,
  reporter: "list",
  // Generous: the editor is large, and the machine may be busy with other tests.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: server,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox", // as root, in containers
        "--disable-gpu",
        // The browser's own errands. Every request that is left is the page's.
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
