// What the explorer says where something is missing: WebGL, the network, --explain.

import { spawn } from "node:child_process";

import { expectAccessible } from "./axe";
import { heading, open, settled } from "./explorer";
import { expect, test } from "./watch";

test("without WebGL the network says what to do, and shows the table", async ({ page }) => {
  await page.addInitScript(() => {
    const canvas = HTMLCanvasElement.prototype as { getContext: (...given: never[]) => unknown };
    canvas.getContext = new Proxy(canvas.getContext, {
      apply: (real, one, given: never[]) =>
        String(given[0]).includes("webgl") ? null : Reflect.apply(real, one, given),
    });
  });
  await page.goto("/network?around=in-narendra-modi");
  await expect(page.getByRole("alert")).toContainText("Switch on graphics acceleration");
  const table = page.getByRole("table", { name: "Nodes of the network" });
  await expect(table.getByRole("row").nth(1)).toContainText("Narendra Modi");
  await expect(page.getByRole("button", { name: "Table" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Lasso" })).toHaveCount(0);
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/no-webgl.png" });
});

test.describe("offline", () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED|dynamically imported module|Unable to preload/ });

  test("a page says so, and is asked for again when the connection is back", async ({
    page,
    context,
  }) => {
    await open(page, "/person/in-narendra-modi");
    const alert = page.getByRole("alert").first();
    await context.setOffline(true);
    await page.getByRole("table").getByRole("link", { name: "Xi Jinping" }).first().click();
    await expect(alert).toContainText("The server can't be reached. Check the connection.");
    await expectAccessible(page);
    await page.screenshot({ path: "test-results/offline.png" });
    await context.setOffline(false);
    await expect(heading(page)).toContainText("Xi Jinping");
    await settled(page);

    // A page whose script isn't there yet.
    await context.setOffline(true);
    await page.getByRole("link", { name: "Map", exact: true }).click();
    await expect(alert).toContainText("The server can't be reached. Check the connection.");
    await context.setOffline(false);
    await alert.getByRole("button", { name: "Ask again" }).click();
    await expect(page.locator(".map circle.place")).not.toHaveCount(0);
  });
});

test("a server that doesn't tell its Cypher is said not to", async ({ page }) => {
  const readout = process.env["READOUT"];
  test.skip(!readout, "READOUT: not set: want the program, to start a server without --explain");
  const server = spawn(readout ?? "", ["serve", "--listen", "127.0.0.1:0"]);
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = "";
      server.stdout.on("data", (piece: Buffer) => {
        said += piece.toString();
        const listens = /serving on (http:\S+);/.exec(said)?.[1];
        if (listens) found(listens);
      });
      server.on("exit", (status) =>
        failed(new Error(`serve ended with status ${status}: ${said}`)),
      );
    });
    // The page is that of the other server: both have the same.
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch({ url: `${address}/graphql` });
      await route.fulfill({ response });
    });
    await page.goto("/map");
    await page.locator("details.take summary").click();
    await page.getByRole("button", { name: "Cypher" }).click();
    const said = page.locator(".take .untold");
    await expect(said).toHaveText(/^This server doesn't tell its Cypher.*readout serve --explain$/);
    await page.screenshot({ path: "test-results/untold.png" });
  } finally {
    const ended = new Promise((end) => server.on("exit", end));
    if (server.kill("SIGINT")) await ended;
  }
});
