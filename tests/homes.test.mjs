// Three pages on another origin than the relay, end to end: real Dovecot, Postfix, relay and Chromium.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { HOST, PAGES, launch, open, serve, violations } from "./homes/harness.mjs";
import { hostilePort } from "./lab/hostile.mjs";
import { BIN, TLS, startLab } from "./lab/lab.mjs";
import { token } from "./lab/token.mjs";

const SECRET = "alice-secret";
let stopLab;
let relay;
let log = "";
let browser;
let site;
let host;

before(async () => {
  stopLab = await startLab();
  relay = spawn(join(BIN, "mailmend-relay"), [
    "--listen", "127.0.0.1:18474", "--origin", PAGES, "--allow-network", "127.0.0.0/8", "--allow-port", "10000-19999", "--extra-root", join(TLS, "root.crt"),
    "--static-host", "mail.test.example=127.0.0.1", "--name-server", "127.0.0.1:10053", "--checks-per-minute", "600", "--target-checks-per-minute", "600", "--sign-in-failures", "100",
    "--max-sockets-per-client", "200", "--max-checks-per-client", "20", "--seen-from", "192.0.2.10",
  ], { env: { ...process.env, MAILMEND_LOG: "mailmend_relay=info" } });
  relay.stderr.on("data", (chunk) => { log += chunk; });
  await new Promise((resolve, reject) => { relay.stdout.once("data", resolve); relay.once("exit", (code) => reject(new Error(`the relay ended with ${code}: ${log}`))); });
  site = await serve();
  host = await serve({ origin: HOST, routes: { "/kb.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another site</title><link rel="icon" href="data:,"></head><body><h1>Another site</h1><iframe title="Explanation" src="${PAGES}/article/frame.html?row=imap-verify-failed&feedback"></iframe><iframe title="Other" src="${HOST}/other.html"></iframe><script src="${PAGES}/article/embed.js" async></script></body></html>`, "/other.html": `<!doctype html><html lang="en"><head><title>x</title></head><body>x</body></html>` },
    policy: `default-src 'none'; script-src ${PAGES}; frame-src ${PAGES} ${HOST}; style-src 'self'; img-src data:; require-trusted-types-for 'script'; report-uri /csp` });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.stop();
  await site?.stop();
  relay?.kill("SIGTERM");
  await stopLab?.();
});
afterEach(async () => {
  site.routes = {};
  site.config = { relay: "ws://127.0.0.1:18474/v1/check" };
  for (const context of browser.contexts()) await context.close();
  assert.deepEqual([...site.reports.splice(0), ...host.reports.splice(0)], [], "the policy was kept");
});

describe("a helpdesk's settings page", () => {
  const visit = async (lang = "en", options) => {
    const page = await open(browser, `${PAGES}/settings/?lang=${lang}`, options);
    await page.locator("mailmend-check [part=check]:enabled").waitFor();
    return page;
  };
  const type = async (page, { incoming = ["ssl", 10993], outgoing = ["tls", 10587], secret = SECRET } = {}) => {
    await page.locator("#email").fill("alice@test.example");
    await page.locator("#user").fill("alice@test.example");
    if (secret) await page.locator("#secret").fill(secret);
    for (const [name, [ssl, port]] of [["in", incoming], ["out", outgoing]]) {
      await page.locator(`#${name}-server`).fill("mail.test.example");
      await page.locator(`#${name}-ssl`).selectOption(ssl);
      await page.locator(`#${name}-port`).fill(String(port));
    }
  };
  const check = async (page, cause, protocol = "imap") => {
    await page.locator("mailmend-check [part=check]").click();
    await page.locator(`mailmend-check [data-cause=${cause}][data-protocol=${protocol}]`).waitFor({ timeout: 60_000 });
  };

  test("reads the page's form, marks its field by event, applies what is proven, never stands before Save", async () => {
    const page = await visit();
    await page.evaluate(() => { globalThis.heard = []; for (const name of ["input", "change"]) document.getElementById("mailbox").addEventListener(name, (event) => globalThis.heard.push(`${name} ${event.target.name}`)); globalThis.submits = 0; document.getElementById("mailbox").addEventListener("submit", () => { globalThis.submits += 1; }); });
    await type(page, { incoming: ["tls", 10993] });
    await check(page, "plain_on_tls_port");
    const ssl = page.locator("#in-ssl");
    assert.equal(await ssl.getAttribute("aria-invalid"), "true");
    assert.ok((await page.locator("#in-ssl-error").innerText()).length > 10);
    await page.evaluate(() => { globalThis.heard = []; });
    await page.locator("mailmend-check .apply").first().click();
    assert.equal(await ssl.inputValue(), "ssl");
    assert.deepEqual(await page.evaluate(() => globalThis.heard), ["input incoming[ssl]", "change incoming[ssl]"], "as if typed, and only what differs");
    await page.waitForFunction(() => document.activeElement.id === "in-server");
    assert.equal(await page.evaluate(() => globalThis.submits), 0, "nothing was submitted");
    assert.equal(await ssl.getAttribute("aria-invalid"), null, "changed: the mark goes");
    await page.locator(".save").click();
    await page.locator("#saved", { hasText: "Saved" }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.submits), 1);
    await check(page, "success");
    await page.locator("mailmend-check [data-cause=success][data-protocol=smtp]").waitFor();
    assert.equal(await page.locator("#secret").inputValue(), SECRET, "the page keeps its own");
    assert.deepEqual(page.complaints, []);
  });

  test("saves while a check runs, and Enter in the page's form saves and does not check", async () => {
    const page = await visit();
    await type(page, { incoming: ["tls", hostilePort("imap", "silent", "greeting")] });
    await page.locator("mailmend-check [part=check]").click();
    await page.locator("mailmend-check .waiting").first().waitFor();
    await page.locator("#user").press("Enter");
    await page.locator("#saved", { hasText: "Saved" }).waitFor();
    assert.equal(await page.locator("mailmend-check .cancel").count(), 1, "the check goes on");
    await page.locator("mailmend-check .cancel").click();
    await page.locator('mailmend-check [data-notice="ui-cancelled"]').waitFor();
    assert.equal(await page.locator("#in-server").inputValue(), "mail.test.example");
  });

  test("removed in mid-check: the relay lets its connection go", { timeout: 60_000 }, async () => {
    const page = await visit();
    await type(page, { incoming: ["tls", hostilePort("imap", "silent", "greeting")] });
    await page.locator("mailmend-check [part=check]").click();
    await page.locator("mailmend-check [data-stage=connect]").first().waitFor();
    const before = log.length;
    await page.evaluate(() => document.querySelector("mailmend-check").remove());
    // The relay writes a line when a socket has ended; the test's own deadline ends a wait in vain.
    while (!/socket/.test(log.slice(before))) await new Promise((resolve) => { relay.stderr.once("data", resolve); });
  });

  for (const [name, body, cause] of [
    ["the token was revoked", '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}', "refresh_token_rejected"],
    ["the app's secret has expired", '{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app are expired."}', "oauth_client_rejected"],
  ]) {
    test(`OAuth: ${name}`, async () => {
      site.routes["/settings/token.json"] = (_request, _response, _body, answer) => answer(400, "application/json", body);
      const page = await visit();
      await type(page, { secret: "" });
      await page.locator("#auth").selectOption("oauth");
      await check(page, cause);
      if (cause === "refresh_token_rejected") {
        await page.locator("button[slot=reauthorize]").click();
        await page.locator("#asked", { hasText: "Here the account would be connected again" }).waitFor();
        const asked = await page.evaluate(() => globalThis.events.find((event) => event.name === "reauthorize"));
        assert.deepEqual(asked.detail, { provider: null, name: null, protocol: "imap" });
      }
      assert.deepEqual(await violations(page), []);
    });
  }

  test("OAuth: the page's access token signs in", async () => {
    site.routes["/settings/token.json"] = (_request, _response, _body, answer) => answer(200, "application/json", JSON.stringify({ access_token: token(TLS) }));
    const page = await visit();
    await type(page, { incoming: ["ssl", 10997], secret: "" });
    await page.locator("#auth").selectOption("oauth");
    await check(page, "success");
  });

  test("the page's own button for the addresses", async () => {
    const page = await visit();
    await type(page, { incoming: ["tls", hostilePort("imap", "closes", "greeting")] });
    await check(page, "connection_dropped");
    await page.locator("button[slot=allowlist]").click();
    await page.locator("#asked", { hasText: "192.0.2.10" }).waitFor();
  });

  test("the language changes on the page and in the verdict, what is typed stays", async () => {
    const page = await visit();
    await type(page, { secret: "nope-nope" });
    await check(page, "credentials_rejected");
    await page.locator("#language").selectOption("ko");
    await page.locator("mailmend-check [part=base][lang=ko] .headline", { hasText: /[가-힣]/ }).first().waitFor();
    assert.equal(await page.locator("h1").innerText(), "사서함 설정");
    assert.equal(await page.locator("#secret").inputValue(), "nope-nope");
    assert.equal(await page.locator("#in-ssl").inputValue(), "ssl");
  });
});

describe("a knowledge-base article", () => {
  test("one row stands open, the page stays where it is, a message is explained", async () => {
    const page = await open(browser, `${PAGES}/article/?lang=en`);
    await page.locator("mailmend-explain #row-imap-verify-failed[open]").waitFor();
    assert.equal(await page.locator("mailmend-explain details[open]").count(), 1);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
    await page.locator("mailmend-explain #text").fill("connect ECONNREFUSED 203.0.113.5:993");
    await page.locator("mailmend-explain [data-cause=connection_refused]").waitFor();
    const told = await page.evaluate(() => globalThis.events.filter(({ name }) => name === "diagnosed"));
    assert.deepEqual(told.map(({ detail }) => detail.cause), ["connection_refused"]);
    assert.deepEqual(page.complaints, []);
  });

  test("yes: the event alone, where the owner wants no mail", async () => {
    const page = await open(browser, `${PAGES}/article/?lang=ko`);
    await page.locator("mailmend-feedback .yes").click();
    await page.locator("mailmend-feedback [data-feedback=thanks]", { hasText: "감사합니다" }).waitFor();
    const [told] = await page.evaluate(() => globalThis.events.filter(({ name }) => name === "feedback"));
    assert.deepEqual(told.detail, { helpful: true, reasons: [], comment: "", subject: "row:imap-verify-failed", language: "ko" });
    assert.equal(site.requests.filter(({ method, path }) => method === "POST" && path !== "/csp").length, 0);
  });

  test("no: reasons and a comment are posted to the owner's address, and kept when that fails", async () => {
    let works = false;
    const got = [];
    site.config = { feedback: "/helpful" };
    site.routes["/helpful"] = (_request, _response, body, answer) => { got.push(JSON.parse(body)); answer(works ? 204 : 500, "text/plain", ""); };
    const page = await open(browser, `${PAGES}/article/?lang=en`);
    await page.locator("mailmend-explain[feedback='/helpful']").waitFor();
    await page.locator("mailmend-feedback .no").click();
    await page.locator("mailmend-feedback [name=unclear]").check();
    await page.locator("mailmend-feedback [name=outdated]").check();
    await page.locator("mailmend-feedback #comment").fill("  Step 2 has moved.  ");
    assert.deepEqual(await violations(page), []);
    await page.locator("mailmend-feedback [type=submit]").click();
    await page.locator("mailmend-feedback [data-feedback=failed]").waitFor();
    works = true;
    await page.locator("mailmend-feedback button").click();
    await page.locator("mailmend-feedback [data-feedback=thanks]").waitFor();
    const said = { helpful: false, reasons: ["unclear", "outdated"], comment: "Step 2 has moved.", subject: "row:imap-verify-failed", language: "en" };
    assert.deepEqual(got, [said, said]);
    const told = await page.evaluate(() => globalThis.events.filter(({ name }) => name === "feedback"));
    assert.deepEqual(told.map(({ detail }) => detail), [said], "one answer, one event");
  });

  test("an address that is neither https nor this origin gets nothing", async () => {
    site.config = { feedback: "http://127.0.0.1:18481/steal" };
    const page = await open(browser, `${PAGES}/article/?lang=en`);
    await page.locator("mailmend-explain[feedback^='http:']").waitFor();
    await page.locator("mailmend-feedback .yes").click();
    await page.locator("mailmend-feedback [data-feedback=failed]").waitFor();
    assert.equal(host.requests.filter(({ path }) => path === "/steal").length, 0);
  });

  test("in a frame of another site it sizes itself, and speaks to that site only", async () => {
    const page = await open(browser, `${HOST}/kb.html`);
    const frame = page.frameLocator("iframe[title=Explanation]");
    await frame.locator("mailmend-explain #row-imap-verify-failed[open]").waitFor();
    const fits = () => page.waitForFunction(() => { const one = document.querySelector("iframe[title=Explanation]"); return Number.parseFloat(one.style.blockSize) > 600; });
    await fits();
    const inside = () => frame.locator("#frame").evaluate((node) => Math.ceil(node.getBoundingClientRect().height));
    const outside = () => page.evaluate(() => document.querySelector("iframe[title=Explanation]").clientHeight);
    await page.waitForFunction(() => document.querySelector("iframe[title=Explanation]").style.blockSize);
    const before = await inside();
    await frame.locator("#guide-record_har summary").click();
    await page.waitForFunction((height) => document.querySelector("iframe[title=Explanation]").clientHeight > height, before);
    assert.equal(await outside(), await inside());
    // Somebody else's message changes nothing.
    await page.evaluate(() => { postMessage({ mailmend: "height", height: 9 }, location.origin); });
    await page.frameLocator("iframe[title=Other]").locator("body").evaluate(() => parent.postMessage({ mailmend: "height", height: 9 }, "*"));
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 0); }));
    assert.equal(await outside(), await inside());
    assert.equal(await page.evaluate(() => document.querySelector("iframe[title=Other]").style.blockSize), "");
  });
});

describe("the static site", () => {
  for (const [lang, title, letters] of [["en", "Mailbox errors", /[a-z]/], ["ko", "사서함 오류", /[가-힣]/], ["ja", "メールボックスのエラー", /[ぁ-ん]/]]) {
    test(`the article without script, ${lang}`, async () => {
      const page = await open(browser, `${PAGES}/${lang}/#row-imap-verify-failed`, { javaScriptEnabled: false });
      assert.match(await page.locator("h1").innerText(), new RegExp(title));
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      assert.equal(await page.locator("article[id^=row-]").count(), 14);
      assert.equal(await page.locator("article[id^=guide-]").count(), 6);
      assert.match(await page.locator("#row-smtp-auth-failed").innerText(), letters);
      assert.equal(await page.locator("script").count(), 0);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("header nav").isVisible(), false, "what cannot be pressed on paper is not printed");
      assert.equal(await page.locator("#guide-record_har ol").first().isVisible(), true);
    });
  }

  test("the first page without script leads to it", async () => {
    const page = await open(browser, `${PAGES}/`, { javaScriptEnabled: false });
    await page.locator("noscript a[hreflang=ko]").click();
    assert.match(await page.locator("h1").innerText(), /사서함/);
  });

  test("in a subfolder, without a relay: deep links and language", async () => {
    site.config = {};
    const page = await open(browser, `${PAGES}/?lang=ko&error=${encodeURIComponent("connect ECONNREFUSED 203.0.113.5:993")}`);
    await page.locator("mailmend-explain [data-cause=connection_refused]").waitFor();
    assert.match(await page.locator("mailmend-explain .headline").innerText(), /[가-힣]/);
    await page.goto(`${PAGES}/?lang=en#row-smtp-auth-failed`);
    await page.locator("mailmend-explain #row-smtp-auth-failed[open]").waitFor();
    assert.equal(await page.locator("mailmend-check").evaluate((element) => element.relay), "");
  });

  test("no address can name a relay", async () => {
    const page = await open(browser, `${PAGES}/?lang=en&relay=ws%3A%2F%2F127.0.0.1%3A18481%2F`);
    await page.locator("mailmend-check [part=check]:enabled").waitFor();
    assert.equal(await page.locator("mailmend-check").evaluate((element) => element.relay), "ws://127.0.0.1:18474/v1/check");
  });
});
