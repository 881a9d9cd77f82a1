// What the elements do when something is in the way, and their contract, against a scripted relay.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { PAGES, REJECTED, UNREACHED, WELCOME, answering, document_, fill, launch, open, press, serve, settled, violations } from "./homes/harness.mjs";

const MARKER = "Marker-9f3b7c21";
const body = (extra = "") => document_(`<mailmend-check id="one" relay="ws://127.0.0.1:18474/v1/check"${extra}><p>Read without script</p></mailmend-check>`);

let browser;
let site;

before(async () => {
  site = await serve({ routes: {
    "/check.html": body(),
    "/none.html": document_(`<mailmend-check><p>Read without script</p></mailmend-check>`),
    "/two.html": document_(`<mailmend-check id="one" relay="ws://127.0.0.1:18474/v1/check"></mailmend-check><div lang="ko"><mailmend-check id="two" relay="ws://127.0.0.1:18474/v1/check"></mailmend-check></div>`),
    "/host.html": document_(`<form id="f"><label>Server <input name="s"></label><label>Port <input name="p" value="993"></label><label><input type="checkbox" name="ssl" checked> SSL</label><label>User <input name="u"></label><label>Password <input name="w" type="password" autocomplete="new-password"></label><button id="save">Save</button></form><mailmend-check id="one" relay="ws://127.0.0.1:18474/v1/check" for="f" mark map="imap_host=s imap_port=p imap_security=ssl|tls:on|starttls:off imap_user_name=u imap_password=w"></mailmend-check>`),
    "/lost-form.html": body(' for="nowhere"'),
    "/own.html": body(" own-server"),
  } });
  browser = await launch();
});
after(async () => { await browser?.close(); await site?.stop(); });
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  assert.deepEqual(site.reports.splice(0), [], "the policy was kept");
});

const notice = (page) => page.locator("mailmend-check [data-notice]").first();
const visit = (path, options) => open(browser, `${PAGES}${path}`, options);
const ready = async (path, options) => {
  const page = await visit(path, options);
  await page.locator("mailmend-check [part=check]").first().waitFor();
  return page;
};
/** What was typed is there still. */
async function kept(page) {
  assert.equal(await page.locator("mailmend-check #imap_host").inputValue(), "mail.customer.example");
  assert.equal(await page.locator("mailmend-check #imap_password").inputValue(), MARKER);
}

describe("states", () => {
  test("no relay: it says so, and nothing can be pressed", async () => {
    const page = await ready("/none.html");
    assert.equal(await page.locator("mailmend-check [part=check]").isDisabled(), true);
    assert.match(await notice(page).innerText(), /No relay is set up/);
    assert.deepEqual(await violations(page), []);
  });

  test("a site whose settings are not had at once asks again, and then has its relay", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = ["failed", 503];
    await page.route("**/config.json", (route) => {
      const fault = faults.shift();
      if (fault === undefined) return route.continue();
      return fault === "failed" ? route.abort("failed") : route.fulfill({ status: fault });
    });
    await page.goto(`${PAGES}/?lang=en`);
    await page.locator("mailmend-check [part=check]:not([disabled])").waitFor();
    assert.deepEqual(faults, [], "both faults were met");
  });

  test("the list of messages has its room before it is there", async () => {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    let give;
    const given = new Promise((resolve) => { give = resolve; });
    await page.route("**/locales/en/article-*.ftl", async (route) => { await given; await route.continue(); });
    await page.goto(`${PAGES}/article/?lang=en`);
    const guides = page.locator("mailmend-explain [part=guides]");
    await guides.waitFor();
    const top = async () => (await guides.boundingBox()).y;
    assert.ok(await top() >= 823, "what comes below the list is below the first screen already");
    give();
    await page.locator("mailmend-explain details#row-smtp-auth-failed").waitFor({ state: "attached" });
    assert.ok(await top() >= 823, "and stays there");
  });

  test("a site without a relay says so, after one question", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let asked = 0;
    await page.route("**/config.json", (route) => { asked += 1; return route.fulfill({ status: 404 }); });
    await page.goto(`${PAGES}/?lang=en`);
    await page.locator("#tab-explain[aria-selected=true]").waitFor();
    await page.locator("#tab-check").click();
    assert.match(await notice(page).innerText(), /No relay is set up/);
    assert.equal(asked, 1);
  });

  test("unreachable: tries again by itself, then says so, and a button helps", async () => {
    let sockets = 0;
    let up = false;
    const page = await ready("/check.html", { relay: (relay) => {
      sockets += 1;
      if (up) answering()(relay);
      else relay.close({ code: 1011 });
    } });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check .waiting", { hasText: "Trying again" }).first().waitFor();
    await settled(page);
    assert.equal(sockets, 4, "the first try and three more");
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-unreachable");
    await kept(page);
    assert.deepEqual(await violations(page), []);
    up = true;
    await page.locator("mailmend-check .again").click();
    await page.locator("mailmend-check [data-cause=success]").first().waitFor();
  });

  for (const refusal of ["private_address", "port", "name", "rate", "busy", "origin", "policy", "overload", "bad_request", "from_the_future"]) {
    test(`refused: ${refusal}`, async () => {
      const page = await ready("/check.html", { relay: (relay) => {
        relay.on.hello = () => relay.say(WELCOME);
        relay.on.check = ({ id }) => relay.say({ type: "refused", id, refusal, ...(refusal === "rate" ? { retry_after_ms: 300_000 } : {}) });
      } });
      await fill(page);
      await press(page);
      await settled(page);
      const words = await notice(page).innerText();
      assert.ok(words.length > 40, `a title and an explanation: ${words}`);
      assert.ok(!/refusal|undefined/.test(words), words);
      if (refusal === "rate") assert.match(words, /5 minutes, at \d/);
      const told = await page.evaluate(() => globalThis.events.find(({ name }) => name === "refused"));
      assert.deepEqual(told.detail, { refusal, protocol: null, retry_after_ms: refusal === "rate" ? 300_000 : null });
      await kept(page);
    });
  }

  test("token expired: the page gives a new one and the check goes on", async () => {
    const page = await ready("/check.html", { relay: (relay) => {
      relay.on.hello = ({ token }) => {
        if (token === "new") answering()(relay), relay.say(WELCOME);
        else relay.say({ type: "refused", refusal: "token" });
      };
      relay.on.check = (check) => { answering()(relay); relay.on.check(check); };
    } });
    await page.evaluate(() => { document.querySelector("mailmend-check").token = async (expired) => (expired ? "new" : "old"); });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=success]").first().waitFor();
    assert.equal(await page.evaluate(() => globalThis.events.filter(({ name }) => name === "token-expired").length), 1);
    assert.equal(page.sent.filter((frame) => frame.includes(MARKER)).length, 1, "the password went out once");
  });

  test("token expired and no other to be had: refused in words, after one try", async () => {
    const page = await ready("/check.html", { relay: (relay) => { relay.on.hello = () => relay.say({ type: "refused", refusal: "token" }); } });
    await page.evaluate(() => { document.querySelector("mailmend-check").token = () => "old"; });
    await fill(page);
    await press(page);
    await settled(page);
    assert.equal(await notice(page).getAttribute("data-notice"), "refusal-token");
    assert.equal(page.sent.filter((frame) => frame.includes('"hello"')).length, 1);
    assert.equal(page.sent.filter((frame) => frame.includes(MARKER)).length, 0);
  });

  test("offline: says so at once, and says when the connection is back", async () => {
    const page = await ready("/check.html", { online: false, relay: (relay) => relay.close({ code: 1011 }) });
    await fill(page);
    await press(page);
    await settled(page);
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-offline");
    await kept(page);
    await page.evaluate(() => { globalThis.online = true; dispatchEvent(new Event("online")); });
    await page.locator('mailmend-check [data-notice="ui-online-again"]').waitFor();
  });

  test("slow: stage by stage with the seconds, cancelled by a button, nothing lost", async () => {
    let closed = 0;
    const page = await ready("/check.html", { relay: (relay) => {
      relay.on.hello = () => relay.say(WELCOME);
      relay.on.check = ({ id, imap }) => relay.say({ type: "stage", id, observation: { endpoint: { protocol: "imap", host: imap.host, port: imap.port, security: imap.security }, stage: "resolve", outcome: "passed", elapsed_ms: 3 } });
      relay.on.closed = () => { closed += 1; };
    } });
    await fill(page);
    await page.locator("mailmend-check #imap_password").press("Enter");
    await page.locator("mailmend-check [data-stage=resolve]").waitFor();
    await page.locator("mailmend-check .waiting .time", { hasText: /\d/ }).first().waitFor();
    await page.locator("mailmend-check", { hasText: "Some servers answer late on purpose" }).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.activeElement.className), "cancel", "the keyboard is where it can stop it");
    assert.deepEqual(await violations(page), []);
    await page.locator("mailmend-check .cancel").press("Enter");
    await page.locator('mailmend-check [data-notice="ui-cancelled"]').waitFor();
    assert.equal(page.sent.filter((frame) => frame.includes('"cancel"')).length, 1);
    assert.equal(closed, 1);
    await kept(page);
  });

  test("lost in the middle: what was seen stays", async () => {
    const page = await ready("/check.html", { relay: (relay) => {
      relay.on.hello = () => relay.say(WELCOME);
      relay.on.check = ({ id, imap }) => {
        relay.say({ type: "stage", id, observation: { endpoint: { protocol: "imap", host: imap.host, port: imap.port, security: imap.security }, stage: "resolve", outcome: "passed", elapsed_ms: 3 } });
        relay.close({ code: 1012 });
      };
    } });
    await fill(page);
    await press(page);
    await settled(page);
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-lost");
    assert.equal(await page.locator("mailmend-check [data-stage=resolve]").count(), 1);
    await kept(page);
  });

  test("removed in the middle: the socket closes, and it can be put back", async () => {
    let closed;
    const gone = new Promise((resolve) => { closed = resolve; });
    const page = await ready("/check.html", { relay: (relay) => { relay.on.hello = () => relay.say(WELCOME); relay.on.check = () => {}; relay.on.closed = closed; } });
    await fill(page);
    await press(page);
    await page.waitForFunction(() => document.querySelector("mailmend-check").shadowRoot.querySelector("[part=progress]"));
    await page.evaluate(() => { globalThis.kept = document.querySelector("mailmend-check"); globalThis.kept.remove(); });
    await gone;
    await page.evaluate(() => document.querySelector("main").append(globalThis.kept));
    await page.locator('mailmend-check [data-notice="ui-cancelled"]').waitFor();
    await kept(page);
  });

  test("navigated away: the socket closes; what comes back has the settings and no password", async () => {
    let closed;
    const gone = new Promise((resolve) => { closed = resolve; });
    const page = await ready("/check.html", { relay: (relay) => { relay.on.hello = () => relay.say(WELCOME); relay.on.check = () => {}; relay.on.closed = closed; } });
    await fill(page);
    await press(page);
    await page.waitForFunction(() => document.querySelector("mailmend-check").shadowRoot.querySelector("[part=progress]"));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await gone;
    await page.locator('mailmend-check [data-notice="ui-cancelled"]').waitFor();
    assert.equal(await page.locator("mailmend-check #imap_host").inputValue(), "mail.customer.example");
    assert.equal(await page.locator("mailmend-check #imap_password").inputValue(), "");
  });

  test("WebAssembly cannot run: the page's own text stays, and a message says so", async () => {
    const page = await visit("/check.html", { init: () => { delete globalThis.WebAssembly; } });
    await page.locator("mailmend-check", { hasText: "Read without script" }).waitFor();
    await page.locator("mailmend-check [part=unavailable]", { hasText: "WebAssembly is switched off" }).waitFor();
    assert.equal(await page.getByText("Read without script").isVisible(), true);
    assert.deepEqual(await violations(page), []);
  });

  test("nothing can be fetched: the page's own text stays", async () => {
    const page = await visit("/check.html", { init: () => { globalThis.fetch = () => Promise.reject(new Error("blocked")); } });
    await page.locator("mailmend-check [part=unavailable]").waitFor({ state: "attached" });
    assert.equal(await page.getByText("Read without script").isVisible(), true);
  });
});

describe("the contract", () => {
  test("events carry slugs and no secrets; passwords stand in no attribute", async () => {
    const page = await ready("/check.html", { relay: answering({ imap: REJECTED }) });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=credentials_rejected]").waitFor();
    const events = await page.evaluate(() => globalThis.events);
    const diagnosed = events.find(({ name }) => name === "diagnosed");
    assert.deepEqual(diagnosed.detail, { imap: { cause: "credentials_rejected", sureness: "proven", stage: "sign_in", field: "imap_password", provider: null, actions: [] }, smtp: { ...diagnosed.detail.smtp, cause: "success" } });
    assert.ok(events.every(({ composed }) => composed));
    assert.ok(events.some(({ name, detail }) => name === "progress" && detail.stage === "tls" && detail.outcome === "passed"));
    assert.ok(!JSON.stringify(events).includes(MARKER));
    assert.ok(!(await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.innerHTML)).includes(MARKER));
    const input = page.locator("mailmend-check #imap_password");
    assert.equal(await input.getAttribute("type"), "password");
    assert.equal(await input.getAttribute("autocomplete"), "new-password");
  });

  test("every part is there, and the presets and properties reach inside", async () => {
    const page = await ready("/check.html", { relay: answering({ imap: REJECTED }) });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=credentials_rejected]").waitFor();
    for (const part of ["base", "form", "check", "progress", "stage", "cause", "steps", "server-text", "report"]) {
      assert.ok(await page.locator(`mailmend-check [part=${part}]`).count(), part);
    }
    const colour = () => page.locator("mailmend-check [part=check]").evaluate((button) => getComputedStyle(button).backgroundColor);
    const plain = await colour();
    await page.evaluate(() => document.querySelector("mailmend-check").style.setProperty("--mailmend-accent", "rgb(1, 2, 3)"));
    assert.equal(await colour(), "rgb(1, 2, 3)");
    assert.notEqual(plain, "rgb(1, 2, 3)");
    for (const theme of ["plain", "freshdesk", "zendesk"]) {
      await page.goto(`${PAGES}/check.html`);
      await page.evaluate((href) => document.querySelector("link[rel=stylesheet]").setAttribute("href", href), `/themes/${theme}.css`);
      await page.locator("mailmend-check [part=check]").waitFor();
      await page.waitForFunction(() => getComputedStyle(document.querySelector("mailmend-check")).getPropertyValue("--mailmend-accent"));
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `${theme}, ${colorScheme}`);
      }
    }
  });

  test("the verdict gets the focus and is said once; the addresses to allow are copied", async () => {
    const page = await ready("/check.html", { relay: answering({ imap: UNREACHED }) });
    const said = [];
    await page.exposeFunction("said", (text) => said.push(text));
    await page.evaluate(() => new MutationObserver(() => { for (const region of document.querySelector("mailmend-check").shadowRoot.querySelectorAll("[role=status]")) if (region.textContent.trim()) globalThis.said(region.textContent.trim()); }).observe(document.querySelector("mailmend-check").shadowRoot, { childList: true, characterData: true, subtree: true }));
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=connection_timed_out]").waitFor();
    await page.waitForFunction(() => document.querySelector("mailmend-check").shadowRoot.activeElement?.className === "headline");
    const headline = await page.locator("mailmend-check .headline").first().innerText();
    assert.ok(!said.some((text) => text.includes(headline)), "focus says it; a live region would say it twice");
    await page.locator("mailmend-check [data-actions] button").click();
    await page.locator("mailmend-check [data-actions]", { hasText: "Copied." }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "192.0.2.10\n2001:db8::10");
    const asked = await page.evaluate(() => globalThis.events.find(({ name }) => name === "allowlist"));
    assert.deepEqual(asked.detail, { addresses: ["192.0.2.10", "2001:db8::10"] });
  });

  test("somebody busy elsewhere on the page keeps the focus and hears the verdict once", async () => {
    let finish;
    const page = await ready("/host.html", { relay: (relay) => { relay.on.hello = () => relay.say(WELCOME); relay.on.check = (check) => { const script = { ...relay, on: {} }; answering({ imap: REJECTED })(script); finish = () => script.on.check(check); }; } });
    for (const [name, value] of [["s", "mail.customer.example"], ["u", "anna@customer.example"], ["w", MARKER]]) await page.locator(`[name=${name}]`).fill(value);
    await press(page);
    await page.locator("mailmend-check [part=progress]").waitFor();
    await page.locator("[name=u]").focus();
    finish();
    await page.locator("mailmend-check [data-cause=credentials_rejected]").waitFor();
    const headline = await page.locator("mailmend-check .headline").innerText();
    await page.locator("mailmend-check .visually-hidden[role=status]", { hasText: headline }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.name), "u");
  });

  test("mark: the element marks the page's inputs and takes it back", async () => {
    const page = await ready("/host.html", { relay: answering({ imap: REJECTED }) });
    await page.locator("[name=s]").fill("mail customer");
    await press(page);
    await page.waitForFunction(() => document.querySelector("[name=s]").getAttribute("aria-invalid") === "true");
    assert.ok((await page.locator("[name=s]").getAttribute("aria-description")).length > 10);
    assert.equal(page.sent.length, 0, "nothing is sent before it is mended");
    assert.deepEqual(await violations(page), []);
    for (const [name, value] of [["s", "mail.customer.example"], ["u", "anna@customer.example"], ["w", MARKER]]) await page.locator(`[name=${name}]`).fill(value);
    await page.waitForFunction(() => !document.querySelector("[name=s]").hasAttribute("aria-invalid"));
    await press(page);
    await page.waitForFunction(() => document.querySelector("[name=w]").getAttribute("aria-invalid") === "true");
    await page.locator("[name=w]").fill("another");
    await page.waitForFunction(() => !document.querySelector("[name=w]").hasAttribute("aria-invalid"));
    const fields = await page.evaluate(() => globalThis.events.filter(({ name }) => name === "fields").map(({ detail }) => detail.fields.map(({ field, name, source }) => `${field} ${name} ${source}`)));
    assert.deepEqual(fields.at(-1), []);
    assert.ok(fields.some((list) => list.includes("imap_password w verdict")), JSON.stringify(fields));
    assert.ok(fields.some((list) => list.includes("imap_host s form")), JSON.stringify(fields));
  });

  test("a form that is not there is said, not hidden", async () => {
    const page = await ready("/lost-form.html");
    await press(page);
    await settled(page);
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-no-form");
  });

  test("the helpdesk's own mail server: nothing to check is said, and a public address is refused", async () => {
    const page = await ready("/own.html", { relay: answering({ imap: REJECTED }) });
    const at = (selector) => page.locator(`mailmend-check ${selector}`);
    await at("#server_kind").selectOption("own");
    await at("#address").fill("support@customer.example");
    await press(page);
    await settled(page);
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-own-server");
    assert.deepEqual(await violations(page), []);
    await at("#address").fill("support@gmail.com");
    await press(page);
    await page.locator("mailmend-check #address[aria-invalid=true]").waitFor();
    assert.equal(await notice(page).count(), 0);
  });

  test("a part that comes later and is not the one that was built never runs; the page says what to do", async () => {
    const page = await ready("/host.html", { relay: answering({ imap: REJECTED }) });
    let asked = 0;
    await page.route("**/host-*.js", (route) => {
      asked += 1;
      return route.fulfill({ contentType: "text/javascript", body: "globalThis.strange = true; export class HostForm {} export const parseMap = () => new Map();" });
    });
    await press(page);
    await settled(page);
    assert.ok(asked > 0, "the part was asked for");
    assert.equal(await page.evaluate(() => globalThis.strange), undefined);
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-no-part");
    assert.deepEqual(await violations(page), []);
  });

  test("two elements on a page keep apart, each in its language; loading the script twice is harmless", async () => {
    const page = await ready("/two.html", { relay: answering({ imap: REJECTED }) });
    await page.locator("#two [part=check]").waitFor();
    await page.evaluate(() => import("/mailmend.js?again"));
    await fill(page, { at: "#two" });
    await press(page, "#two");
    await page.locator("#two [data-cause=credentials_rejected]").waitFor();
    assert.match(await page.locator("#two .headline").first().innerText(), /[가-힣]/);
    assert.equal(await page.locator("#one [data-cause]").count(), 0);
    assert.equal(await page.locator("#one #imap_host").inputValue(), "");
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(page.complaints, []);
  });

  test("the language changes while a verdict is shown, and no event is sent for it", async () => {
    const page = await ready("/check.html", { relay: answering({ imap: REJECTED }) });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=credentials_rejected]").waitFor();
    const before = await page.evaluate(() => globalThis.events.length);
    for (const [lang, letters] of [["ko", /[가-힣]/], ["ja", /[ぁ-ん]/], ["en", /^[^가-힣ぁ-ん]+$/]]) {
      await page.evaluate((tag) => { document.documentElement.lang = tag; }, lang);
      await page.locator(`mailmend-check [part=base][lang=${lang}]`).waitFor();
      await page.waitForFunction((source) => new RegExp(source).test(document.querySelector("mailmend-check").shadowRoot.querySelector(".headline").textContent), letters.source);
    }
    assert.equal(await page.evaluate(() => globalThis.events.length), before);
    assert.equal(await page.locator("mailmend-check #imap_host").inputValue(), "mail.customer.example");
  });

  test("the report: copied, saved as Markdown and JSON, without secrets and names", async () => {
    const page = await ready("/check.html", { relay: answering({ imap: { ...REJECTED, exchanges: [{ reply: { lines: ["a1 NO [AUTHENTICATIONFAILED] anna@customer.example may not"], status: "NO", code: "AUTHENTICATIONFAILED" } }] } }) });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=credentials_rejected]").waitFor();
    await page.locator("mailmend-check .report").click();
    await page.locator("mailmend-check [part=report]", { hasText: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const saved = {};
    for (const kind of ["markdown", "json"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`mailmend-check .save-${kind}`).click()]);
      saved[download.suggestedFilename()] = await (await import("node:fs/promises")).readFile(await download.path(), "utf8");
    }
    assert.deepEqual(Object.keys(saved), ["mailmend-report.md", "mailmend-report.json"]);
    const data = JSON.parse(saved["mailmend-report.json"]);
    assert.deepEqual(data.seen_from, ["192.0.2.10", "2001:db8::10"]);
    assert.equal(data.directions[0].verdict.cause, "credentials_rejected");
    assert.ok(data.directions[0].stages.some(({ stage, outcome }) => stage === "tls" && outcome === "passed"));
    for (const text of [copied, ...Object.values(saved)]) {
      assert.ok(text.includes("mail.customer.example") && text.includes("192.0.2.10"), text);
      assert.ok(!text.includes(MARKER) && !text.includes("anna@customer"), text);
    }
  });

  test("no clipboard: the report is shown to copy by hand", async () => {
    const page = await ready("/check.html", { relay: answering(), init: () => { Object.defineProperty(navigator, "clipboard", { value: undefined }); } });
    await fill(page);
    await press(page);
    await page.locator("mailmend-check [data-cause=success]").first().waitFor();
    await page.locator("mailmend-check .report").click();
    assert.match(await page.locator("mailmend-check .by-hand").inputValue(), /mail\.customer\.example/);
  });

  test("a credential from the page: a token goes out, and nobody is asked for a password", async () => {
    const page = await ready("/check.html", { relay: answering() });
    await page.evaluate(() => { globalThis.asked = []; document.querySelector("mailmend-check").credential = async (request) => { globalThis.asked.push(request); return { kind: "access_token", token: "ya29.page-token" }; }; });
    await page.locator("mailmend-check #imap_password").waitFor({ state: "detached" });
    for (const [id, value] of [["address", "anna@gmail.com"], ["imap_host", "imap.gmail.com"], ["smtp_host", "smtp.gmail.com"], ["imap_user_name", "anna@gmail.com"]]) await page.locator(`mailmend-check #${id}`).fill(value);
    await press(page);
    await page.locator("mailmend-check [data-cause=success]").first().waitFor();
    const check = JSON.parse(page.sent.find((frame) => frame.includes('"check"')));
    assert.deepEqual(check.imap.credential, { kind: "access_token", token: "ya29.page-token", user_name: "anna@gmail.com" });
    assert.deepEqual(await page.evaluate(() => globalThis.asked), ["imap", "smtp"].map((protocol) => ({ protocol, host: `${protocol}.gmail.com`, user_name: "anna@gmail.com", provider: "gmail" })));
  });

  test("a credential that the page cannot get is said, and can be tried again", async () => {
    const page = await ready("/check.html", { relay: answering() });
    await page.evaluate(() => { let first = true; document.querySelector("mailmend-check").credential = async () => { if (first) { first = false; throw new Error("no"); } return { kind: "password", password: "kept by the page" }; }; });
    for (const [id, value] of [["address", "anna@customer.example"], ["imap_host", "mail.customer.example"], ["smtp_host", "mail.customer.example"], ["imap_user_name", "anna"]]) await page.locator(`mailmend-check #${id}`).fill(value);
    await press(page);
    await settled(page);
    assert.equal(await notice(page).getAttribute("data-notice"), "ui-no-credential");
    await page.locator("mailmend-check .again").click();
    await page.locator("mailmend-check [data-cause=success]").first().waitFor();
  });

  for (const [error, cause] of [['{"error":"invalid_grant","error_description":"Token has been expired or revoked."}', "refresh_token_rejected"], ["AADSTS7000222: The provided client secret keys for app are expired.", "oauth_client_rejected"]]) {
    test(`oauthError on the element: ${cause}`, async () => {
      const page = await ready("/check.html", { relay: answering({ imap: REJECTED, smtp: REJECTED }) });
      await fill(page);
      await press(page);
      await page.locator("mailmend-check [data-cause=credentials_rejected]").first().waitFor();
      await page.evaluate((text) => { document.querySelector("mailmend-check").oauthError = text; }, error);
      await page.locator(`mailmend-check [data-cause=${cause}]`).first().waitFor();
    });
  }

  test("check() and cancel() are the buttons for pages that have their own", async () => {
    const page = await ready("/check.html", { relay: answering() });
    await page.evaluate(() => document.querySelector("mailmend-check").check());
    assert.equal(await page.locator("mailmend-check #address").getAttribute("aria-invalid"), "true");
    await fill(page);
    await page.evaluate(() => document.querySelector("mailmend-check").check());
    await page.locator("mailmend-check [data-cause=success]").first().waitFor();
  });
});
