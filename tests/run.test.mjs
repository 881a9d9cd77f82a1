// `cargo xtask run`: what a newcomer does first. Every demo mailbox ends as its label promises; nothing stays behind.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { after, before, describe, test } from "node:test";
import { startBrowser } from "./lab/browser.mjs";
import { at, press, verdicts } from "./lab/form.mjs";
import { ROOT } from "./lab/lab.mjs";
import { answers } from "./lab/process.mjs";

/** Every demo mailbox on offer, and the verdicts on it: incoming and outgoing mail. */
const PROMISED = {
  healthy: ["success", "success"],
  healthy_starttls: ["success", "success"],
  wrong_password: ["credentials_rejected", "credentials_rejected"],
  app_password: ["app_password_required", "app_password_required"],
  basic_auth_disabled: ["basic_auth_disabled", "basic_auth_disabled"],
  smtp_auth_disabled: ["success", "smtp_auth_disabled"],
  imap_disabled: ["imap_disabled", "success"],
  no_idle: ["idle_unsupported", "success"],
  sender_not_permitted: ["success", "sender_not_permitted"],
  expired_certificate: ["certificate_expired", "certificate_expired"],
  wrong_name_certificate: ["certificate_name_mismatch", "certificate_name_mismatch"],
  self_signed_certificate: ["certificate_self_signed", "certificate_self_signed"],
  unknown_issuer: ["certificate_untrusted", "certificate_untrusted"],
  tls_on_plain_port: ["tls_on_plain_port", "tls_on_plain_port"],
  plain_on_tls_port: ["plain_on_tls_port", "plain_on_tls_port"],
  starttls_missing: ["starttls_unavailable", "starttls_unavailable"],
  encryption_required: ["encryption_required", "success"],
  smtp_on_imap_port: ["wrong_protocol", "success"],
  server_unavailable: ["server_unavailable", "server_unavailable"],
  silent: ["response_timed_out", "response_timed_out"],
  dropped: ["connection_dropped", "connection_dropped"],
  closed_port: ["connection_refused", "connection_refused"],
  wrong_host: ["dns_name_not_found", "dns_name_not_found"],
};

let run;
let browser;
before(async () => {
  run = await start();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await run?.end();
});

/** Starts it as the README says, on a port of its own; waits for the address that it prints. */
async function start() {
  const port = await freePort();
  // In a process group of its own, which must be empty in the end.
  const child = spawn("cargo", ["xtask", "run", "--listen", `127.0.0.1:${port}`], { cwd: ROOT, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => child.kill("SIGINT"));
  let output = "";
  const ended = new Promise((resolve) => { child.once("exit", (code, signal) => resolve(signal ?? code)); });
  const origin = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        const [, address] = /Mailmend: (http:\/\/\S+)\//.exec(output) ?? [];
        if (address) resolve(address);
      });
    }
    ended.then((how) => reject(new Error(`cargo xtask run ended with ${how}: ${output}`)));
  });
  const alive = () => {
    try { return process.kill(-child.pid, 0); } catch (error) { assert.equal(error.code, "ESRCH"); return false; }
  };
  // Only the one that was started, as a service manager would: it has to end what it started.
  return { origin, port, alive, end: () => { if (alive()) child.kill("SIGINT"); return ended; } };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

test("it prints the address that it was given, and serves the page there", () => {
  assert.equal(run.origin, `http://127.0.0.1:${run.port}`);
});

test("the page offers every demo mailbox, by a name in the reader's language", () => browser.visit("lang=ko", { origin: run.origin }, async (page) => {
  const buttons = page.locator("[data-demo]");
  await buttons.first().waitFor();
  const offered = await buttons.evaluateAll((all) => all.map((one) => [one.dataset.demo, one.textContent]));
  assert.deepEqual(offered.map(([slug]) => slug).sort(), Object.keys(PROMISED).sort());
  for (const [slug, label] of offered) assert.match(label, /[가-힣]/, slug);
}));

// The relay lets one person run two checks at a time.
describe("a demo mailbox ends as its label promises", { concurrency: 2 }, () => {
  for (const [slug, [imap, smtp]] of Object.entries(PROMISED)) {
    test(slug, () => browser.visit("lang=en", { origin: run.origin }, async (page) => {
      await page.locator(`[data-demo=${slug}]`).click();
      await press(page);
      const found = await verdicts(page);
      assert.deepEqual({ imap: found.imap?.cause, smtp: found.smtp?.cause }, { imap, smtp });
      assert.equal(await at(page, "[data-notice]").count(), 0);
    }));
  }
});

test("ctrl-c ends all of it", async () => {
  assert.ok(run.alive());
  assert.equal(await run.end(), 0);
  assert.ok(!run.alive(), "no process of it is left");
  assert.ok(!(await answers(run.port, "127.0.0.1")));
});
