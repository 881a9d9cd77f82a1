// Headless Chromium: one page per visit, and everything that went over its sockets or went wrong in it.
import { readFileSync } from "node:fs";
import { launchChromium } from "./chromium.mjs";
import { ORIGIN } from "./relay.mjs";

const AXE = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

export async function startBrowser() {
  const browser = await launchChromium();
  return { visit: (query, options, use) => visit(browser, query, options, use), stop: () => browser.close() };
}

/**
 * Opens the page and gives it to `use`; closes it whatever happens there. Beside Playwright's page it has
 * what was sent and received as frames, the element's events, and what the browser complained about.
 */
async function visit(browser, query, options, use) {
  const { origin = ORIGIN, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...rest });
  try {
    const page = await context.newPage();
    Object.assign(page, { sent: [], received: [], complaints: [] });
    page.on("websocket", (socket) => {
      socket.on("framesent", ({ payload }) => page.sent.push(String(payload)));
      socket.on("framereceived", ({ payload }) => page.received.push(String(payload)));
    });
    page.on("console", (message) => { if (/Content Security Policy|Trusted/.test(message.text())) page.complaints.push(message.text()); });
    page.on("pageerror", (error) => page.complaints.push(error.message));
    page.setDefaultTimeout(30_000);
    const loading = follow(page);
    await page.goto(`${origin}/?${query}`);
    await page.locator("mailmend-check #address, mailmend-explain #text").first().waitFor({ state: "attached" })
      .catch((error) => { throw new Error(`${error.message}\n${loading()}`, { cause: error }); });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Follows what a page asks for; the function says what failed, what is still awaited and what the page complained of. */
function follow(page) {
  const awaited = new Set();
  const failed = [];
  page.on("request", (request) => awaited.add(request.url()));
  page.on("requestfinished", (request) => awaited.delete(request.url()));
  page.on("requestfailed", (request) => {
    awaited.delete(request.url());
    failed.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => { if (response.status() >= 400) failed.push(`${response.url()} ${response.status()}`); });
  page.on("console", (message) => { if (message.type() === "error") failed.push(message.text()); });
  return () => JSON.stringify({ failed, awaited: [...awaited], complaints: page.complaints }, null, 2);
}

/** What axe finds; the page must have been opened with `bypassCSP`, its policy forbids injected scripts. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.html.slice(0, 120)}`).join(" | ")}`);
}

/** How many pixels the page is wider than its window. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
