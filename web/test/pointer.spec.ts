// The network by pointer: what a click, a double click and a drag do to the picture.

import type { Locator, Page } from "@playwright/test";

import { Picture } from "./picture";
import { expect, test } from "./watch";

const few = "/network?around=in-narendra-modi&limit=12";
const modi = "in-narendra-modi";

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Selected" });
const chosen = (page: Page) => new URL(page.url()).searchParams.get("select")?.split(",") ?? [];

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" }); // the picture comes to rest at once
});

test("a dragged node is pinned where it was put, and stays when others come", async ({ page }) => {
  const picture = new Picture(page);
  await page.goto(few);
  await picture.places();
  const id = picture.ids[3] ?? "";
  const from = await picture.at(id);
  const to = { x: from.x + 90, y: from.y - 60 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`&pin=${id}`));
  expect(chosen(page), "a drag selects nobody").toEqual([]);
  await expect(async () => {
    const now = await picture.at(id);
    expect(Math.hypot(now.x - to.x, now.y - to.y), "pixels from where it was put").toBeLessThan(3);
  }).toPass();

  const put = (await picture.places()).get(id);
  const middle = await picture.at(modi);
  await page.mouse.dblclick(middle.x, middle.y);
  await expect(page).toHaveURL(/&add=/);
  await expect.poll(() => picture.ids.length).toBeGreaterThan(12);
  const places = await picture.places();
  const wide = Math.max(...[...places.values()].map(({ x }) => Math.abs(x)));
  expect(places.get(id)?.x).toBeCloseTo(put?.x ?? NaN, wide > 1000 ? -1 : 0);
  expect(places.get(id)?.y).toBeCloseTo(put?.y ?? NaN, wide > 1000 ? -1 : 0);
  await page.screenshot({ path: "test-results/dragged.png" });
});

test("a double click adds whom that very node met, though a panel opens", async ({ page }) => {
  const picture = new Picture(page);
  await page.goto(few);
  await picture.places();
  const id = picture.ids[5] ?? "";
  const { x, y } = await picture.at(id);
  const asked = page.waitForRequest((request) =>
    Boolean(request.postData()?.includes("query PeopleMet(")),
  );
  await page.mouse.dblclick(x, y);
  expect((await asked).postDataJSON()).toMatchObject({ variables: { id } });
  await expect(page).toHaveURL(/&add=/);
  await expect(panel(page)).toBeVisible();
});

test("a click on a tie lists the meetings behind it, with what reports say", async ({ page }) => {
  const picture = new Picture(page);
  await page.goto("/network?around=by-roman-golovchenko,pk-shehbaz-sharif&limit=2");
  await picture.places();
  const [a = "", b = ""] = picture.ids;
  const [one, other] = [await picture.at(a), await picture.at(b)];
  await page.mouse.click((one.x + other.x) / 2, (one.y + other.y) / 2);
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText("Roman Golovchenko");
  expect(chosen(page).sort()).toEqual([a, b].sort());
  const meetings = panel(page).locator(".meetings > li");
  await expect(meetings).toHaveCount(2);
  const told = meetings.filter({ has: page.locator("blockquote") });
  await told.locator("summary").click();
  await expect(told.locator("blockquote")).toBeVisible();
  await expect(told.locator("blockquote")).toHaveAttribute("lang", "ur");
  // The ground between things selects nothing.
  await page.mouse.click(one.x, one.y + (one.y < other.y ? -40 : 40));
  await expect(panel(page)).toHaveCount(0);
});

test("clicks with Shift select several, and who met all of them is found", async ({ page }) => {
  const picture = new Picture(page);
  await page.goto(few);
  await picture.places();
  const wanted = picture.ids.slice(1, 4);
  for (const id of wanted) {
    const { x, y } = await picture.at(id); // anew: the panel takes room
    await page.mouse.move(x, y);
    await page.keyboard.down("Shift");
    await page.mouse.click(x, y);
    await page.keyboard.up("Shift");
    await expect.poll(() => chosen(page)).toContain(id);
  }
  expect(chosen(page)).toEqual(wanted);
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("3 selected");
  await panel(page).getByRole("button", { name: "Who met all of them?" }).click();
  await expect(panel(page).getByRole("heading", { level: 3 })).toHaveText(/^\d+ met all of them$/);
  await expect(panel(page).locator(".names")).toContainText("Narendra Modi");
  await page.screenshot({ path: "test-results/several.png" });
});

test.describe("themes", () => {
  test.use({ expected: /willReadFrequently/ }); // the test looks at pixels, the page doesn't

  test("another theme draws the picture anew", async ({ page }) => {
    const picture = new Picture(page);
    await page.goto(few);
    await picture.places();
    const dark = [0xec, 0xea, 0xe6]; // --text of the dark theme
    await expect.poll(() => pixelsOf(page, dark)).toBe(0);
    await page.getByRole("combobox", { name: "Colours" }).selectOption("Dark");
    await expect.poll(() => pixelsOf(page, dark)).toBeGreaterThan(50);
    await page.screenshot({ path: "test-results/network-dark.png" });
  });
});

/** How many pixels of the names on the canvas have exactly this colour. */
const pixelsOf = (page: Page, colour: number[]) =>
  page.locator("canvas.sigma-labels").evaluate((labels: HTMLCanvasElement, [r, g, b]) => {
    const image = labels.getContext("2d")?.getImageData(0, 0, labels.width, labels.height).data;
    if (!image) throw new Error("no image");
    let count = 0;
    for (let i = 0; i < image.length; i += 4) {
      if (image[i] === r && image[i + 1] === g && image[i + 2] === b && image[i + 3] === 255)
        count++;
    }
    return count;
  }, colour);

test("a link shows the same part of the picture", async ({ page, context }) => {
  const picture = new Picture(page);
  await page.goto(few);
  await picture.places();
  const id = picture.ids[4] ?? "";
  const start = await picture.at(id);
  await page.mouse.move(start.x, start.y); // the wheel leaves it where it is
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL(/#p=.+&c=[\d.,-]+$/);
  await page.waitForTimeout(400); // the zoom ends, and the address says so

  const other = await context.newPage();
  await other.emulateMedia({ reducedMotion: "reduce" });
  const copy = new Picture(other);
  await other.goto(page.url());
  const { x, y } = await copy.at(id);
  expect(Math.hypot(x - (await picture.at(id)).x, y - (await picture.at(id)).y)).toBeLessThan(1);
  await other.mouse.click(x, y);
  await expect.poll(() => chosen(other), "what is drawn there").toEqual([id]);

  await page.getByRole("button", { name: "Fit" }).click();
  await expect(page).not.toHaveURL(/&c=/);
  await other.goto("about:blank");
  await other.goto(`${few}#p=AAAA&c=here`);
  await expect(other.getByText("The graph has changed since this link was made")).toBeVisible();
});

test("where frames are late, ties are left out while the picture is moved", async ({ page }) => {
  await page.addInitScript(() => {
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => window.setTimeout(() => frame(draw), 80);
  });
  const picture = new Picture(page);
  await page.goto("/network?around=by-roman-golovchenko,pk-shehbaz-sharif&limit=2");
  await picture.places();
  const [one, other] = [
    await picture.at(picture.ids[0] ?? ""),
    await picture.at(picture.ids[1] ?? ""),
  ];
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const around = ({ x, y }: { x: number; y: number }) =>
    page.screenshot({ clip: { x: x - 10, y: y - 10, width: 20, height: 20 } });
  const ground = { x: middle.x + (one.x === other.x ? 60 : 0), y: middle.y + 80 };
  const isGround = async (at: { x: number; y: number }) =>
    (await around(at)).equals(await around(ground));
  expect(await isGround(middle), "at rest the tie is there").toBe(false);

  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  let by = 0;
  await expect(async () => {
    by += 4;
    await page.mouse.move(ground.x + by, ground.y);
    await page.waitForTimeout(200);
    expect(await isGround({ x: middle.x + by, y: middle.y }), "moved, it is not").toBe(true);
  }).toPass();
  await page.mouse.up();
  await expect
    .poll(() => isGround({ x: middle.x + by, y: middle.y }), "at rest it is back")
    .toBe(false);
});
