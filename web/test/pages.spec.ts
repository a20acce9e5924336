// The pages of things.

import { firstQuestions } from "../explorer/pages/first";
import { expectAccessible } from "./axe";
import { expectNoSidewaysScroll, heading, open, settled } from "./explorer";
import { expect, test } from "./watch";

const pages = {
  home: "/",
  meetings: "/meetings?year=2018",
  person: "/person/in-narendra-modi",
  country: "/country/PK?list=received",
  organisation: "/organisation/shanghai-cooperation-organisation",
  office: "/office/in-prime-minister",
  place: "/place/pk-islamabad",
  topic: "/topic/trade",
  meeting: "/meeting/2024-10-15-islamabad-sharif-golovchenko",
  planned: "/meeting/2026-russia-pakistan-russia-commission",
  between: "/between/IN/PK",
};

for (const [tongue, theme, width] of [
  ["en", "light", 1280],
  ["ur", "dark", 1280],
  ["hi", "light", 390],
] as const) {
  test(`every page is whole in ${tongue}, ${theme}, ${width} pixels wide`, async ({ page }) => {
    test.slow(); // eleven pages, each new to the database
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    for (const [name, path] of Object.entries(pages)) {
      await open(page, path, tongue);
      await expect(page.locator("html")).toHaveAttribute("dir", tongue === "ur" ? "rtl" : "ltr");
      await expect(page.locator(".state.failed")).toHaveCount(0);
      expect(await page.title()).toMatch(/^.+ · Readout$/);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.screenshot({ path: `test-results/${name}-${tongue}.png` });
    }
  });
}

test("the start asks what the server has asked before it", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/graphql")) asked.push(request.postData() ?? "");
  });
  await open(page, "/");
  const listed = firstQuestions("EN").map((question) => JSON.stringify(question));
  expect(asked.sort()).toEqual(listed.sort());
});

test("a number leads to the meetings and their quotes in one click", async ({ page }) => {
  await open(page, "/person/by-roman-golovchenko");
  await page.getByRole("link", { name: "2 meetings with Shehbaz Sharif" }).click();
  await expect(page).toHaveURL("/between/by-roman-golovchenko/pk-shehbaz-sharif");
  await expect(heading(page)).toContainText("Roman Golovchenko – Shehbaz Sharif");
  await settled(page);
  const quote = page.locator("blockquote").first(); // the other report has none
  await expect(quote).toHaveText(
    "وزیر اعظم شہباز نے بیلاروس کے وزیر اعظم رومن گولوچینکو سے ملاقات کی۔",
  );
  await expect(quote).toHaveAttribute("lang", "ur");
  await expect(quote).toHaveCSS("direction", "rtl");
  const source = page.getByRole("link", { name: "Pakistan Today" });
  await expect(source).toHaveAttribute("href", /^https:/);
  await expect(source).toHaveAttribute("rel", /noopener noreferrer/);
});

test("names a person in every script, with offices, ties and meetings", async ({ page }) => {
  await open(page, "/person/in-narendra-modi");
  await expect(page.locator(".names :lang(hi)").first()).toHaveText(/मोदी/);
  await expect(page.locator(".names :lang(ur)")).toHaveText("نریندر مودی");
  await expect(page.getByRole("link", { name: "Wikidata Q1058" })).toBeVisible();
  await expect(page.locator(".tenures")).toContainText("from May 26, 2014");
  const xi = page.getByRole("row", { name: /Xi Jinping/ });
  await expect(xi).toContainText("33");
  await expect(xi).toContainText("May 14, 2015");
  await expect(page.locator(".meeting")).toHaveCount(20);
  await page.locator("#meetings").getByRole("button", { name: "Show more" }).click();
  await expect(page.locator(".meeting")).toHaveCount(40);
});

test("a year of the bars shows that year's meetings, at an address of its own", async ({
  page,
}) => {
  await open(page, "/person/in-narendra-modi");
  const year = page.getByRole("button", { name: /^2020, 4 meetings held/ });
  await year.click();
  await expect(page).toHaveURL(/\?year=2020$/);
  await expect(page.locator(".meeting")).toHaveCount(4);
  await page.reload();
  await settled(page);
  await expect(page.locator(".meeting")).toHaveCount(4);
  await year.click();
  await expect(page.locator(".meeting")).toHaveCount(20);
});

test("marks what didn't take place, and what is known by its year alone", async ({ page }) => {
  await open(page, "/meeting/2026-russia-pakistan-russia-commission");
  await expect(page.locator(".kind .status")).toHaveText("Planned");
  await expect(page.locator(".warning")).toContainText("Nobody has met");
  await expect(page.locator(".facts")).toContainText("2026 (only the year is known)");
  await open(page, "/between/IN/PK?year=2018");
  await expect(page.locator(".meeting .status")).toHaveText(["Cancelled"]);
});

test("a country's delegations are received and sent", async ({ page }) => {
  await open(page, "/country/RW");
  const views = page.getByRole("group", { name: "Which meetings" });
  for (const view of [/^Received/, /^Sent/, /^In the country/]) {
    const button = views.getByRole("button", { name: view });
    const count = Number(await button.locator(".number").textContent());
    await button.click();
    await settled(page);
    await expect(page.locator(".meeting")).toHaveCount(Math.min(count, 20));
  }
});

test("the focus goes to the heading of the next page, and back restores the last", async ({
  page,
}) => {
  await open(page, "/");
  await page.locator(".ranked a").first().click();
  await expect(heading(page)).toHaveText("Narendra Modi");
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText("Who met whom");
});

test("says that an unknown one is unknown, in the language of the page", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("readout.language", "hi"));
  await page.goto("/person/nobody");
  await expect(page.getByRole("alert")).toContainText("ग्राफ़ में यह नहीं है।");
});
