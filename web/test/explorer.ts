// What the explorer's tests do again and again.

import { expect, type Page } from "@playwright/test";

/** Opens an address in a language, and waits until nothing is asked any more. */
export async function open(page: Page, path: string, tongue = "en") {
  await page.addInitScript((chosen) => localStorage.setItem("readout.language", chosen), tongue);
  await page.goto(path);
  await settled(page);
}

export async function settled(page: Page) {
  // Generous: a question of a new shape must be planned, and the machine may be busy.
  const timeout = 60_000;
  await expect(page.locator("h1")).toBeVisible({ timeout });
  await expect(page.locator(".state.loading")).toHaveCount(0, { timeout });
}

/** Expects that nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page) {
  const { inner, content } = await page.evaluate(() => ({
    inner: window.innerWidth,
    content: document.documentElement.scrollWidth,
  }));
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(inner);
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const box = (page: Page) => page.getByRole("combobox").first();
