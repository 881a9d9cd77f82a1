// The pages in Chromium, on origins of their own, under the strictest policy they claim to work with.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { launchChromium } from "../lab/chromium.mjs";
import { ROOT } from "../lab/lab.mjs";

export const DIST = join(ROOT, "web/dist");
export const ARTIFACTS = join(ROOT, "tests/artifacts");
/** Where the pages are; the relay is on another origin. */
export const PAGES = "http://127.0.0.1:18480";
/** A site that only holds a frame. */
export const HOST = "http://127.0.0.1:18481";
export const RELAY = "ws://127.0.0.1:18474/v1/check";

const AXE = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".ftl": "text/plain; charset=utf-8" };
const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' ${new URL(RELAY).origin}; img-src data:; frame-src 'self' ${PAGES}; base-uri 'none'; form-action 'none'; frame-ancestors 'self' ${HOST}; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /csp`;

/** What a test page of ours looks like around its body; it names no inline script. */
export const document_ = (body, { lang = "en", theme = "plain" } = {}) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Test</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/themes/${theme}.css"><script type="module" src="/mailmend.js"></script></head><body><main><h1>Test</h1>${body}</main></body></html>`;

/**
 * Serves the built site on one port: `config.json` as given, pages and answers of the test's own by path
 * (a string is HTML, a function answers), and what the browser complains about in `reports`.
 */
export async function serve({ origin = PAGES, config = { relay: RELAY }, routes = {}, policy = POLICY } = {}) {
  const site = { reports: [], routes, config, requests: [] };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, origin).pathname);
    let body = "";
    for await (const chunk of request) body += chunk;
    site.requests.push({ method: request.method, path, body });
    const answer = (status, type, content) => response.writeHead(status, { "content-type": type, "content-security-policy": policy, "cache-control": "no-store" }).end(content);
    if (path === "/csp") { site.reports.push(body); answer(204, "text/plain", ""); return; }
    if (path === "/config.json") { answer(200, TYPES[".json"], JSON.stringify(site.config)); return; }
    const own = site.routes[path];
    if (typeof own === "function") { own(request, response, body, answer); return; }
    if (own !== undefined) { answer(200, TYPES[".html"], own); return; }
    const file = join(DIST, normalize(path), path.endsWith("/") ? "index.html" : "");
    try {
      if (!file.startsWith(DIST) || !statSync(file).isFile()) throw new Error("no file");
      answer(200, TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file));
    } catch {
      answer(404, "text/plain", "not found");
    }
  });
  await new Promise((resolve, reject) => { server.once("error", reject); server.listen(Number(new URL(origin).port), "127.0.0.1", resolve); });
  site.stop = () => { server.closeAllConnections(); return new Promise((resolve) => server.close(resolve)); };
  return site;
}

export { launchChromium as launch };

/**
 * Opens a page. `page.complaints` collects what the console says of policies and errors;
 * `page.events` the elements' events, `page.sent` what went over sockets.
 */
export async function open(browser, url, { relay, online = true, init, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"], ...options });
  // Without an outer network Chromium thinks it is offline; loopback is all that is needed here.
  await context.addInitScript((value) => { globalThis.online = value; Object.defineProperty(Navigator.prototype, "onLine", { get: () => globalThis.online }); }, online);
  await context.addInitScript(() => {
    globalThis.events = [];
    for (const name of ["progress", "diagnosed", "fields", "apply", "reauthorize", "allowlist", "refused", "token-expired", "guide", "feedback"]) {
      document.addEventListener(`mailmend-${name}`, (event) => globalThis.events.push({ name, detail: event.detail, composed: event.composed }));
    }
  });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  page.complaints = [];
  page.sent = [];
  page.on("console", (message) => { if (/Content Security Policy|Trusted/.test(message.text())) page.complaints.push(message.text()); });
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.on("dialog", (dialog) => { page.complaints.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => page.sent.push(String(payload))));
  page.setDefaultTimeout(30_000);
  if (relay) await page.routeWebSocket(RELAY, (socket) => relay(scripted(socket, page)));
  await page.goto(url);
  return page;
}

/** A relay that says what the test wants: `hello`, `check` and `closed` are told, `say` answers. */
function scripted(socket, page) {
  const relay = { socket, say: (message) => socket.send(JSON.stringify(message)), close: (options) => socket.close(options), on: {} };
  socket.onMessage((text) => {
    page.sent.push(String(text));
    const message = JSON.parse(text);
    relay.on[message.type]?.(message);
  });
  socket.onClose(() => { relay.on.closed?.(); });
  return relay;
}

export const WELCOME = { type: "welcome", version: "0.1.0", seen_from: ["192.0.2.10", "2001:db8::10"], limits: { check_ms: 45_000, ports: [143, 465, 587, 993, 2525] } };
const STAGES = ["resolve", "connect", "tls", "greeting", "capabilities", "starttls", "sign_in", "idle", "sign_out"];

/** What a probe reports that gets as far as `failure.stage`; without a failure, a healthy one. */
export function observations(protocol, { host, port, security }, failure, from = STAGES) {
  let failed = false;
  const seen = [];
  for (const stage of protocol === "smtp" ? from.map((one) => (one === "idle" ? "sender" : one)) : from) {
    const here = !failed && failure?.stage === stage;
    seen.push({ endpoint: { protocol, host, port, security }, stage, outcome: here ? "failed" : failed ? "not_tested" : stage === "starttls" && security === "tls" ? "skipped" : "passed", elapsed_ms: 12, ...(here ? failure : {}) });
    failed ||= here;
  }
  return seen;
}

/** A relay that answers each check with what `failure` says per direction; `undefined` is healthy. */
export const answering = (failures = {}) => (relay) => {
  relay.on.hello = () => relay.say(WELCOME);
  relay.on.check = (check) => {
    for (const protocol of ["imap", "smtp"]) {
      if (!check[protocol]) continue;
      for (const observation of observations(protocol, check[protocol], failures[protocol])) relay.say({ type: "stage", id: check.id, observation });
    }
    relay.say({ type: "done", id: check.id, reason: "finished", elapsed_ms: 900 });
  };
};

export const REJECTED = { stage: "sign_in", fault: "rejected", exchanges: [{ command: "AUTHENTICATE PLAIN", reply: { lines: ["a1 NO [AUTHENTICATIONFAILED] Authentication failed."], status: "NO", code: "AUTHENTICATIONFAILED" } }] };
export const UNREACHED = { stage: "connect", fault: "timed_out" };

/** Fills the element's own form. */
export async function fill(page, { at = "mailmend-check", user = "anna@customer.example", password = "Marker-9f3b7c21", host = "mail.customer.example", imap = [993, "tls"], smtp = [587, "starttls"] } = {}) {
  const form = page.locator(at);
  await form.locator("#address").fill(user);
  for (const [name, side] of [["imap", imap], ["smtp", smtp]]) {
    if (!side) { await form.locator(`#${name}_enabled`).uncheck(); continue; }
    await form.locator(`#${name}_host`).fill(host);
    await form.locator(`#${name}_security`).selectOption(side[1]);
    await form.locator(`#${name}_port`).fill(String(side[0]));
  }
  await form.locator("#imap_user_name").fill(user);
  await form.locator("#imap_password").fill(password);
}

export const press = (page, at = "mailmend-check") => page.locator(`${at} [part=check]`).click();
export const settled = (page, at = "mailmend-check") => page.locator(`${at} :is([data-cause], [data-notice])`).first().waitFor({ timeout: 60_000 });

/** What axe finds, with the nodes; its script comes through the debugger, not the page. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}
