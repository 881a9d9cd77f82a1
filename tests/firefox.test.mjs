// The elements in Firefox, against the same real servers: what another engine could do differently.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { startLab } from "./lab/lab.mjs";
import { ORIGIN, startRelay } from "./lab/relay.mjs";

const TIMEOUT = 60_000;
const IMAP = { port: 10993, security: "tls" };

let stopLab;
let relay;
let browser;

before(async () => {
  stopLab = await startLab();
  relay = await startRelay();
  browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox-esr", headless: true });
});

after(async () => {
  await browser?.close();
  await relay?.stop();
  await stopLab?.();
});

afterEach(async () => { for (const page of await browser.pages()) if ((await browser.pages()).length > 1) await page.close(); });

/** A page in English with the elements ready; errors of its scripts are collected. */
async function open() {
  const page = await browser.newPage();
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.setDefaultTimeout(TIMEOUT);
  await page.goto(`${ORIGIN}/?lang=en`);
  await has(page, "mailmend-check", "#address");
  return page;
}

/** Waits for something in an element's shadow root; gives its text. */
async function has(page, element, selector) {
  await page.waitForFunction((tag, inside) => [...document.querySelectorAll(tag)].some((one) => one.shadowRoot?.querySelector(inside)), { timeout: TIMEOUT }, element, selector);
  return page.evaluate((tag, inside) => [...document.querySelectorAll(tag)].map((one) => one.shadowRoot.querySelector(inside)?.textContent).find((text) => text !== undefined), element, selector);
}

/** Fills the form from the page's side, then presses Check. */
async function check(page, settings) {
  await page.evaluate((given) => {
    const element = document.querySelector("mailmend-check");
    element.prefill({ address: "alice@test.example", user: "alice@test.example", password: "alice-secret", host: "mail.test.example", ...given });
  }, settings);
  await page.evaluate(() => document.querySelector("mailmend-check").updateComplete);
  await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.querySelector("button[type=submit]").click());
}

const cause = (page, protocol) => page.evaluate((which) => document.querySelector("mailmend-check").shadowRoot.querySelector(`[data-cause][data-protocol=${which}]`)?.dataset.cause, protocol);

/** Notes the next event of a name in the page; `heard` gives its detail. */
const listen = (page, name) => page.evaluate((event) => { globalThis.heard = new Promise((done) => { document.addEventListener(event, ({ detail }) => done(detail), { once: true }); }); }, name);
const heard = (page) => page.evaluate(() => globalThis.heard);

test("a good mailbox, both directions; the verdict turns to Korean with the page", async () => {
  const page = await open();
  await listen(page, "mailmend-diagnosed");
  await check(page, { imap: IMAP, smtp: { port: 10587, security: "starttls" } });
  const detail = await heard(page);
  assert.equal(detail.imap.cause, "success");
  assert.equal(detail.smtp.cause, "success");
  await page.evaluate(() => { document.documentElement.lang = "ko"; });
  await has(page, "mailmend-check", "[part=base][lang=ko]");
  assert.match(await has(page, "mailmend-check", "[data-cause] .headline"), /[가-힣]/);
  assert.deepEqual(page.errors, []);
});

test("the pair that works is offered, and one click applies it", async () => {
  const page = await open();
  await check(page, { imap: { port: 10993, security: "starttls" }, smtp: { port: 10587, security: "starttls" } });
  await has(page, "mailmend-check", ".apply");
  assert.equal(await cause(page, "imap"), "plain_on_tls_port");
  await listen(page, "mailmend-apply");
  await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.querySelector(".apply").click());
  assert.deepEqual(await heard(page), { endpoint: { protocol: "imap", host: "mail.test.example", port: 10993, security: "tls" } });
  assert.equal(await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.querySelector("#imap_security").value), "tls");
});

test("a token service that refuses: the page is asked to authorise again", async () => {
  const page = await open();
  await page.evaluate(() => { document.querySelector("mailmend-check").credential = () => ({ kind: "oauth_error", body: '{"error":"invalid_grant"}' }); });
  await check(page, { imap: IMAP, smtp: { port: 10587, security: "starttls" } });
  await has(page, "mailmend-check", "[data-actions] button");
  assert.equal(await cause(page, "imap"), "refresh_token_rejected");
  await listen(page, "mailmend-reauthorize");
  await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.querySelector("[data-actions] button").click());
  assert.equal((await heard(page)).protocol, "imap");
});

test("a pasted message, and whether it helped", async () => {
  const page = await open();
  await page.evaluate(() => {
    const element = document.createElement("mailmend-explain");
    element.setAttribute("feedback", "");
    element.setAttribute("no-article", "");
    element.setAttribute("text", "connect ECONNREFUSED 203.0.113.5:993");
    element.id = "own";
    document.body.append(element);
  });
  await has(page, "mailmend-explain#own", "[data-cause=connection_refused]");
  await page.waitForFunction(() => document.querySelector("#own").shadowRoot.querySelector("mailmend-feedback")?.shadowRoot?.querySelector("button"), { timeout: TIMEOUT });
  await listen(page, "mailmend-feedback");
  await page.evaluate(() => document.querySelector("#own").shadowRoot.querySelector("mailmend-feedback").shadowRoot.querySelector("button").click());
  const { helpful, subject } = await heard(page);
  assert.equal(helpful, true);
  assert.match(subject, /connection_refused/);
});

test("two elements on a page, one removed in mid-check", async () => {
  const page = await open();
  await page.evaluate(() => {
    const second = document.createElement("mailmend-check");
    second.id = "second";
    second.setAttribute("relay", "v1/check");
    document.body.append(second);
  });
  await has(page, "#second", "#address");
  await listen(page, "mailmend-progress");
  await check(page, { imap: IMAP, smtp: { port: 10587, security: "starttls" } });
  await heard(page);
  await page.evaluate(() => document.querySelector("mailmend-check").remove());
  assert.ok(await page.evaluate(() => document.querySelector("#second").shadowRoot.querySelector("#address") !== null));
  assert.deepEqual(page.errors, []);
});
