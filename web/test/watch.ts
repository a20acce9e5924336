// What must never happen, in any test: a request to another host, an error on the
// console, something that the page's policy forbids.

import { test as base, expect, type Page } from "@playwright/test";

export { expect };

const harmless = [
  // When a server refuses a subscription, GraphiQL shows why, but its toolkit also drops a
  // rejected promise that holds the list of errors.
  "uncaught: Array(1)",
  // A question that the server refuses, such as one with the name of the tab before (see
  // the examples' test): what GraphiQL then shows is what tests look at.
  "console error: Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)",
  // A statement in Cypher that may not run: what the console then says is what tests look at.
  "console error: Failed to load resource: the server responded with a status of 403 (Forbidden)",
  // The driver that draws in software is slow to say what is under the pointer, and tells so.
  /^console warning: .*GL Driver Message .* GPU stall due to ReadPixels/,
];

const isHarmless = (what: string) =>
  harmless.some((one) => (typeof one === "string" ? one === what : one.test(what)));

/** A test whose page is watched. What it did wrong fails it at its end. */
export const test = base.extend<{ expected: RegExp | null }>({
  /** What else is harmless, in a test that brings it about. */
  expected: [null, { option: true }],
  page: async ({ page, baseURL, expected }, use) => {
    const wrong: string[] = [];
    await watch(page, new URL(baseURL ?? "").host, wrong);
    await use(page);
    expect(
      wrong.filter((what) => !isHarmless(what) && !expected?.test(what)),
      "requests to other hosts, console errors, policy violations",
    ).toEqual([]);
  },
});

async function watch(page: Page, host: string, wrong: string[]) {
  const sameHost = (kind: string, url: string) => {
    const { protocol } = new URL(url);
    if (protocol !== "data:" && new URL(url).host !== host) {
      wrong.push(`${kind} to another host: ${url}`);
    }
  };
  // Of the context, not of the page: so those of workers are among them.
  page.context().on("request", (request) => sameHost("request", request.url()));
  page.context().on("requestfailed", (request) => {
    // A page that closes drops what it was loading.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      wrong.push(`failed request: ${request.url()}: ${request.failure()?.errorText}`);
    }
  });
  page.on("websocket", (socket) => sameHost("websocket", socket.url()));
  page.context().on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      wrong.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
  page.on("worker", (worker) => sameHost("worker", worker.url()));

  await page.exposeFunction("reportViolation", (what: string) => wrong.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
      reportViolation(`policy: ${event.effectiveDirective} forbids ${event.blockedURI}`);
    });
  });
}
