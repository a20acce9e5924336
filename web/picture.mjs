// Takes the picture of the explorer that the README opens with.
//
//   READOUT_URL=http://127.0.0.1:8080 npm run picture -- /network?around=IN
//
// The server shows the sample (readout demo); without an address the start is taken.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";

const most = 300_000; // bytes: what a README may weigh
const target = fileURLToPath(new URL("../docs/explorer.png", import.meta.url));
const server = process.env["READOUT_URL"] ?? "http://127.0.0.1:8080";
const address = process.argv[2] ?? "/";

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
    locale: "en-GB",
  });
  await page.goto(new URL(address, server).href);
  await page.locator("h1").waitFor();
  await page.waitForFunction(() => !document.querySelector(".state.loading"));
  await page.waitForTimeout(1_500); // a network comes to rest
  const picture = await page.screenshot();
  if (picture.length > most) {
    throw new Error(`picture of ${address}: ${picture.length} bytes: want at most ${most}`);
  }
  writeFileSync(target, picture);
  console.log(`${target}: ${picture.length} bytes`);
} finally {
  await browser.close();
}
