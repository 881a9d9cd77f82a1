// A password never leaves on an untrusted certificate or on plain text; the servers' logs are the witness.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ALICE, at, check, fill, press } from "./lab/form.mjs";
import { heard, hostilePort } from "./lab/hostile.mjs";
import { openHouse } from "./lab/house.mjs";
import { ORIGIN } from "./lab/relay.mjs";
import { frontPort } from "./lab/stunnel.mjs";
import { witness } from "./lab/witness.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const front = (certificate, security) => {
  const side = (protocol) => ({ port: frontPort(certificate, protocol, security), security });
  return { imap: side("imap"), smtp: side("smtp") };
};

/** Settings with which no password may leave, beside the twin with which it does. */
const CASES = [
  ...["tls", "starttls"].flatMap((security) => ["expired", "notyet", "wrongname", "selfsigned", "private", "incomplete", "weak"]
    .map((certificate) => ({ name: `${certificate}, ${security}`, typed: front(certificate, security), twin: front("valid", security) }))),
  {
    name: "no STARTTLS to be had",
    typed: { imap: { port: 10150, security: "starttls" }, smtp: { port: 10594, security: "starttls" } },
    twin: { imap: { port: 10143, security: "starttls" }, smtp: { port: 10587, security: "starttls" } },
  },
  {
    name: "plain text without consent",
    typed: { imap: { port: 10150, security: "none" }, smtp: { port: 10594, security: "none" } },
    twin: { imap: { port: 10150, security: "none", plain: true }, smtp: { port: 10594, security: "none", plain: true } },
  },
  {
    name: "plain text with consent, where the server says that it takes none",
    typed: { imap: { host: "imap.test.example", port: 10145, security: "none", plain: true }, smtp: { port: 10588, security: "none", plain: true } },
    twin: { imap: { host: "imap.test.example", port: 10145, security: "starttls" }, smtp: { port: 10588, security: "starttls" } },
  },
];

// One after the other: a log does not say whose page a session belongs to.
describe("no sign-in arrives", () => {
  const twins = new Set();
  for (const { name, typed, twin } of CASES) {
    test(name, () => house.visit("lang=en", async (page) => {
      const log = witness();
      await check(page, typed);
      assert.deepEqual(await log.signIns("dovecot"), []);
      assert.deepEqual(await log.signIns("postfix"), []);
      assert.ok(log.all().every((line) => !holds(line, ALICE.password)), "the password is in no server's log");
    }));
    const key = JSON.stringify(twin);
    if (twins.has(key)) continue;
    twins.add(key);
    test(`but it does: twin of ${name}`, () => house.visit("lang=en", async (page) => {
      const log = witness();
      await check(page, twin);
      // Postfix asks Dovecot, so both write its sign-in down.
      const dovecot = await log.signIns("dovecot");
      assert.ok(dovecot.some((line) => /service=imap/.test(line)), dovecot.join("\n"));
      assert.ok(dovecot.some((line) => /service=smtp/.test(line)), dovecot.join("\n"));
      assert.match((await log.signIns("postfix")).join("\n"), / auth=1 /);
    }));
  }

  test("a server in plain text hears no word of it, whatever it offers", () => house.visit("lang=en", async (page) => {
    const port = (protocol) => hostilePort(protocol, "closes", "starttls");
    await check(page, { imap: { port: port("imap"), security: "none" }, smtp: { port: port("smtp"), security: "none" } });
    for (const protocol of ["imap", "smtp"]) {
      const said = heard(port(protocol));
      assert.match(said, /CAPABILITY|EHLO/);
      assert.ok(!/LOGIN|AUTH/.test(said) && !holds(said, ALICE.password), said);
    }
  }));
});

describe("a password is nowhere after the check", () => {
  const MARKER = "Marker-9f3b7c21";

  for (const [name, settings] of Object.entries({
    "wrong everywhere": { imap: { port: 10993, security: "tls" }, smtp: { port: 10587, security: "starttls" } },
    "untrusted and refused": { ...front("expired", "tls"), smtp: { port: 10587, security: "starttls" } },
    "a name that does not exist": { imap: { host: "imap.nowhere-to-be-found.com", port: 10993, security: "tls" }, smtp: { port: 10465, security: "tls" } },
  })) {
    test(name, () => house.visit("lang=en", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await listenToEvents(page);
      await fill(page, { ...settings, password: MARKER });
      await press(page);
      await at(page, "button.report").click();
      await at(page, "[role=status]").filter({ hasText: "Copied" }).waitFor();
      const found = {
        "frames received": page.received.join("\n"),
        "relay log": house.relay.log(),
        metrics: await (await fetch(`${ORIGIN}/metrics`)).text(),
        events: await page.evaluate(() => globalThis.heardEvents.join("\n")),
        "DOM and attributes": await page.evaluate(markup),
        "copied report": await page.evaluate(() => navigator.clipboard.readText()),
        storage: await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])),
      };
      for (const [place, text] of Object.entries(found)) {
        assert.ok(text, `${place}: looked at`);
        assert.ok(!holds(text, MARKER), `${place}: ${text.slice(0, 400)}`);
      }
      assert.equal(page.sent.filter((frame) => holds(frame, MARKER)).length, 1, "the request itself, once");
      assert.match(found["copied report"], /^### Verdict: \S/m);
      assert.match(found.metrics, /^mailmend_checks_total [1-9]/m);
      assert.ok(!found["copied report"].includes(ALICE.user), "addresses are cut from the report");
    }));
  }
});

/** As it is, in base64 (SASL PLAIN and LOGIN), and percent-encoded. */
function holds(text, secret) {
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  const plain = Buffer.from(`\0${ALICE.user}\0${secret}`).toString("base64");
  return [secret, base64, plain, encodeURIComponent(secret)].some((form) => text.includes(form));
}

async function listenToEvents(page) {
  await page.evaluate(() => {
    globalThis.heardEvents = [];
    for (const name of ["progress", "diagnosed", "apply", "reauthorize", "guide", "token-expired"]) {
      document.addEventListener(`mailmend-${name}`, (event) => globalThis.heardEvents.push(JSON.stringify([event.type, event.detail])));
    }
  });
}

/** The whole page as markup, through every shadow root: text and attributes. Runs in the browser. */
function markup() {
  const read = (root) => [root.outerHTML ?? root.innerHTML, ...[...root.querySelectorAll("*")].filter((one) => one.shadowRoot).map((one) => read(one.shadowRoot))].join("\n");
  return read(document.documentElement);
}
