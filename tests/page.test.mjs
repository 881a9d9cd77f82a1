// The page in real Chromium, against real Dovecot and Postfix, through the real relay.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { BIN, LAB, ROOT, TLS, startLab } from "./lab/lab.mjs";

const ORIGIN = "http://127.0.0.1:18474";
const SECRET = "alice-secret";
const AXE = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let stopLab;
let relay;
let relayLog = "";
let browser;

before(async () => {
  stopLab = await startLab();
  const site = join(LAB, "site");
  rmSync(site, { recursive: true, force: true });
  cpSync(join(ROOT, "web/dist"), site, { recursive: true });
  writeFileSync(join(site, "config.json"), JSON.stringify({ relay: "v1/check" }));
  relay = spawn(join(BIN, "mailmend-relay"), [
    "--listen", "127.0.0.1:18474", "--site", site, "--allow-network", "127.0.0.0/8", "--allow-port", "10000-19999",
    "--extra-root", join(TLS, "root.crt"), "--static-host", "mail.test.example=127.0.0.1", "--static-host", "wrong.test.example=127.0.0.1",
    "--name-server", "127.0.0.1:10053", "--checks-per-minute", "600", "--target-checks-per-minute", "600", "--sign-in-failures", "100",
    "--max-sockets-per-client", "200", "--max-checks-per-client", "20",
  ], { env: { ...process.env, MAILMEND_LOG: "trace" } });
  relay.stderr.on("data", (chunk) => { relayLog += chunk; });
  await new Promise((resolve, reject) => {
    relay.stdout.once("data", resolve);
    relay.once("exit", (code) => reject(new Error(`the relay ended with ${code}: ${relayLog}`)));
  });
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
});

after(async () => {
  await browser?.close();
  relay?.kill("SIGTERM");
  await stopLab?.();
});

// A test that failed leaves its page open; the next one must not inherit it.
afterEach(async () => { for (const context of browser.contexts()) await context.close(); });

/** A page in a language; what the console complains about fails the test that opened it. */
async function open(query = "lang=en", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.frames_sent = [];
  page.frames_received = [];
  page.violations = [];
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => page.frames_sent.push(String(payload)));
    socket.on("framereceived", ({ payload }) => page.frames_received.push(String(payload)));
  });
  page.on("console", (message) => { if (/Content Security Policy|Trusted/.test(message.text())) page.violations.push(message.text()); });
  page.on("pageerror", (error) => page.violations.push(error.message));
  page.setDefaultTimeout(20_000);
  await page.goto(`${ORIGIN}/?${query}`);
  await page.locator("mailmend-check #address, mailmend-explain #text").first().waitFor({ state: "attached" });
  return page;
}

async function fill(page, settings) {
  const form = page.locator("mailmend-check");
  const { imap, smtp, password = SECRET, user = "alice@test.example" } = settings;
  await form.locator("#address").fill("alice@test.example");
  for (const [name, side] of [["imap", imap], ["smtp", smtp]]) {
    const on = form.locator(`#${name}_enabled`);
    if (!side) { await on.uncheck(); continue; }
    await form.locator(`#${name}_host`).fill(side.host ?? "mail.test.example");
    await form.locator(`#${name}_security`).selectOption(side.security);
    await form.locator(`#${name}_port`).fill(String(side.port));
  }
  const first = imap ? "imap" : "smtp";
  await form.locator(`#${first}_user_name`).fill(user);
  await form.locator(`#${first}_password`).fill(password);
}

async function check(page, settings) {
  await fill(page, settings);
  await page.locator("mailmend-check button[type=submit]").click();
  await page.locator("mailmend-check [data-cause], mailmend-check [data-notice]").first().waitFor({ timeout: 60_000 });
  await page.locator("mailmend-check button[type=submit]").waitFor();
}

async function causes(page) {
  const found = {};
  for (const card of await page.locator("mailmend-check [data-cause]").all()) found[await card.getAttribute("data-protocol")] = await card.getAttribute("data-cause");
  return found;
}

const TLS_IMAP = { port: 10993, security: "tls" };
const SUBMISSION = { port: 10587, security: "starttls" };
const certificate = (port) => ({ imap: { port, security: "tls" } });

/** What is typed, and what must come out; each wrong one differs from a healthy one in one thing. */
const CASES = [
  ["good, implicit TLS", { imap: TLS_IMAP, smtp: { port: 10465, security: "tls" } }, { imap: "success", smtp: "success" }],
  ["good, STARTTLS", { imap: { port: 10143, security: "starttls" }, smtp: SUBMISSION }, { imap: "success", smtp: "success" }],
  ["wrong password", { imap: TLS_IMAP, smtp: SUBMISSION, password: "nope-nope" }, { imap: "credentials_rejected", smtp: "credentials_rejected" }, "imap_password"],
  ["closed port", { imap: { port: 10999, security: "tls" } }, { imap: "connection_refused" }, "imap_port"],
  ["TLS on the STARTTLS port", { imap: { port: 10143, security: "tls" } }, { imap: "tls_on_plain_port" }, "imap_security"],
  ["STARTTLS on the TLS port", { imap: { port: 10993, security: "starttls" } }, { imap: "plain_on_tls_port" }, "imap_security"],
  ["good certificate", certificate(15001), { imap: "success" }],
  ["expired certificate", certificate(15003), { imap: "certificate_expired" }],
  ["certificate for another name", certificate(15005), { imap: "certificate_name_mismatch" }, "imap_host"],
  ["self-signed certificate", certificate(15006), { imap: "certificate_self_signed" }],
  ["unknown issuer", certificate(15010), { imap: "certificate_untrusted" }],
  ["no IDLE", { imap: { port: 10994, security: "tls" } }, { imap: "idle_unsupported" }],
  ["SMTP port in the IMAP row", { imap: { port: 10587, security: "starttls" } }, { imap: "wrong_protocol" }, "imap_port"],
  ["no encryption, no consent", { imap: { port: 10150, security: "none" } }, { imap: "encryption_required" }, "imap_security"],
];

describe("a check through the page", () => {
  for (const language of ["en", "ko"]) {
    for (const [name, settings, expected, field] of CASES) {
      test(`${name} (${language})`, async () => {
        const page = await open(`lang=${language}`);
        await check(page, settings);
        assert.deepEqual(await causes(page), expected);
        if (field) assert.equal(await page.locator(`mailmend-check #${field}`).getAttribute("aria-invalid"), "true");
        const wrong = Object.values(expected).some((cause) => cause !== "success");
        if (wrong) assert.ok((await page.locator("mailmend-check [data-step]").count()) > 0, "steps are shown");
        const headline = await page.locator("mailmend-check .headline").first().innerText();
        assert.equal(/[가-힣]/.test(headline), language === "ko", headline);
        assert.deepEqual(page.violations, []);
        await page.context().close();
      });
    }
  }

  test("the pair that works is offered and one click applies it", async () => {
    const page = await open();
    await check(page, { imap: { port: 10993, security: "starttls" } });
    await page.locator("mailmend-check .apply").first().click();
    assert.equal(await page.locator("mailmend-check #imap_security").inputValue(), "tls");
    await page.locator("mailmend-check button[type=submit]").click();
    await page.locator("mailmend-check [data-cause=success]").waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  test("a password is nowhere after the check, and never on an untrusted connection", async () => {
    const page = await open();
    const marker = "Marker-9f3b7c21";
    await check(page, { imap: { port: 15003, security: "tls" }, smtp: SUBMISSION, password: marker });
    const sent = page.frames_sent.filter((frame) => frame.includes(marker));
    assert.equal(sent.length, 1, "the request itself, once");
    assert.ok(page.frames_received.every((frame) => !frame.includes(marker)));
    assert.ok(!relayLog.includes(marker), "relay log");
    const dom = await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.innerHTML);
    assert.ok(!dom.includes(marker), "DOM");
    await page.context().close();
  });
});

describe("the page for everybody", () => {
  async function violations(page) {
    // The page's policy forbids injected scripts, so axe comes through the debugger.
    await page.evaluate(AXE);
    const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  }

  for (const scheme of ["light", "dark"]) {
    test(`no accessibility violations, ${scheme}, with a verdict shown`, async () => {
      const page = await open("lang=ko", { colorScheme: scheme, bypassCSP: true, reducedMotion: "reduce" });
      assert.deepEqual(await violations(page), []);
      await check(page, { imap: { port: 15003, security: "tls" }, smtp: SUBMISSION });
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }

  test("nothing overflows at 320 pixels", async () => {
    const page = await open("lang=ko", { viewport: { width: 320, height: 640 } });
    await check(page, { imap: { port: 15005, security: "tls" } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await page.context().close();
  });

  test("keyboard alone: type, check, land on the verdict", async () => {
    const page = await open();
    await fill(page, { imap: TLS_IMAP, smtp: SUBMISSION, password: "nope-nope" });
    await page.locator("mailmend-check #imap_password").press("Enter");
    await page.locator("mailmend-check [data-cause]").first().waitFor({ timeout: 60_000 });
    const focused = () => page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.activeElement?.className);
    await page.waitForFunction(() => document.querySelector("mailmend-check").shadowRoot.activeElement?.className === "headline");
    assert.equal(await focused(), "headline");
    await page.context().close();
  });
});

describe("explaining a message", () => {
  test("a pasted message leads to its row, cause and steps, offline after load", async () => {
    const page = await open("lang=ko");
    await page.locator("#tab-explain").click();
    await page.locator("mailmend-explain #row-imap-verify-failed").waitFor({ state: "attached" });
    await page.context().setOffline(true);
    const text = page.locator("mailmend-explain #text");
    await text.fill("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.");
    await page.locator("mailmend-explain [data-cause=smtp_auth_disabled]").waitFor();
    await text.fill("사서함 imap 세부 정보를 확인하는 동안 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요.");
    await page.locator("mailmend-explain [data-alternative=credentials_rejected]").waitFor();
    await text.fill("password=hunter2-secret\ngetaddrinfo ENOTFOUND imap.exmaple.com");
    await page.locator("mailmend-explain [data-cause=dns_name_not_found]").waitFor();
    const shown = await page.locator("mailmend-explain pre").innerText();
    assert.ok(!shown.includes("hunter2"));
    await page.context().close();
  });

  test("deep links: an error in the address, and a row", async () => {
    const page = await open(`lang=en&error=${encodeURIComponent("connect ECONNREFUSED 203.0.113.5:993")}`);
    await page.locator("mailmend-explain [data-cause=connection_refused]").waitFor();
    await page.goto(`${ORIGIN}/?lang=en#row-smtp-auth-failed`);
    await page.locator("mailmend-explain #row-smtp-auth-failed[open]").waitFor();
    await page.context().close();
  });

  test("server text is text", async () => {
    const page = await open("lang=en");
    await page.locator("#tab-explain").click();
    await page.locator("mailmend-explain #text").fill("535 <img src=x onerror=alert(1)> Authentication failed \u202Ereversed");
    await page.locator("mailmend-explain [data-cause]").waitFor();
    assert.equal(await page.locator("mailmend-explain pre img").count(), 0);
    assert.deepEqual(page.violations, []);
    await page.context().close();
  });
});
