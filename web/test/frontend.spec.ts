// The example of docs/frontend.md: built as the page says, and asked through its proxy.

import { join } from "node:path";

import { expect, test } from "@playwright/test";
import { build, preview, type InlineConfig } from "vite";

test("the example draws the network", async ({ page }) => {
  const packages = ["graphology-layout-forceatlas2", "graphology", "sigma"];
  const config: InlineConfig = {
    root: "../docs/frontend",
    logLevel: "error",
    // Where "npm install" beside the example would put them.
    resolve: {
      alias: packages.map((name) => ({
        find: new RegExp(`^${name}$`),
        replacement: join(process.cwd(), "node_modules", name),
      })),
    },
    build: { outDir: join(process.cwd(), "test-results/frontend"), emptyOutDir: true },
  };
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
  try {
    await page.goto(`${server.resolvedUrls?.local[0]}network.html?around=in-narendra-modi`);
    await expect(page.getByRole("status")).toHaveText(/^60 of \d+ people, \d+ ties$/);
    await expect(page.locator("#network canvas").first()).toBeVisible();
    await page.screenshot({ path: "test-results/frontend.png" });
    await page.goto(`${server.resolvedUrls?.local[0]}network.html?around=`);
    await expect(page.getByRole("status")).toHaveText("0 people, 0 ties");
  } finally {
    await server.close();
  }
});
