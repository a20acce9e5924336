// What axe-core finds wrong for people who don't see, or don't use a mouse.

import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { expect, type Page } from "@playwright/test";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Expects no serious or critical violation on the page as it is now. */
export async function expectAccessible(page: Page) {
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    // Style sheets are on the page; axe needn't fetch them.
    const { violations } = await axe.run({ resultTypes: ["violations"], preload: false });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
      );
  });
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
