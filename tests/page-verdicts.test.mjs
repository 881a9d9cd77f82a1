// Mailboxes through the page, against real Dovecot and Postfix: each ends in its one cause.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ALICE, at, check, fill, press, speaks, turn, verdicts } from "./lab/form.mjs";
import { peerPort } from "./lab/hostile.mjs";
import { openHouse } from "./lab/house.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const IMAPS = { port: 10993, security: "tls" };
const IMAP = { port: 10143, security: "starttls" };
const SMTPS = { port: 10465, security: "tls" };
const SUBMISSION = { port: 10587, security: "starttls" };
/** What stands there afterwards: the cause, the stage that failed, the marked input, the steps in their order. */
const GOOD = { cause: "success", stage: null, field: null, steps: [] };
const CREDENTIALS_REJECTED = { cause: "credentials_rejected", stage: "sign_in", field: "password", steps: ["check_user_name", "check_password", "create_app_password"] };
const DNS_NAME_NOT_FOUND = { cause: "dns_name_not_found", stage: "resolve", field: "host", steps: ["check_host_spelling", "check_dns_records", "ask_mail_admin"] };
const DNS_FAILURE = { cause: "dns_failure", stage: "resolve", field: null, steps: ["retry_later", "check_dns_servers", "ask_mail_admin"] };
const CONNECTION_REFUSED = { cause: "connection_refused", stage: "connect", field: "port", steps: ["check_port", "check_server_running", "check_firewall"] };
const TLS_ON_PLAIN_PORT = { cause: "tls_on_plain_port", stage: "tls", field: "security", steps: ["use_suggested_settings", "use_starttls", "check_port"] };
const PLAIN_ON_TLS_PORT = { cause: "plain_on_tls_port", stage: "greeting", field: "security", steps: ["use_suggested_settings", "use_implicit_tls", "check_port"] };
const STARTTLS_UNAVAILABLE = { cause: "starttls_unavailable", stage: "starttls", field: "security", steps: ["use_implicit_tls", "enable_starttls", "ask_mail_admin"] };
const IDLE_UNSUPPORTED = { cause: "idle_unsupported", stage: "idle", field: null, steps: ["enable_idle", "ask_provider"] };
const ENCRYPTION_REQUIRED = { cause: "encryption_required", stage: "sign_in", field: "security", steps: ["use_starttls", "use_implicit_tls"] };
const STARTTLS_PROVEN = { ...ENCRYPTION_REQUIRED, steps: ["use_suggested_settings", ...ENCRYPTION_REQUIRED.steps] };
const AUTH_MECHANISM_UNSUPPORTED = { cause: "auth_mechanism_unsupported", stage: "sign_in", field: null, steps: ["enable_mechanism", "switch_to_oauth", "ask_mail_admin"] };
const WRONG_PROTOCOL = { cause: "wrong_protocol", stage: "greeting", field: "port", steps: ["check_port", "check_host_spelling"] };

/** What is typed, and what stands there afterwards. `twin` names the good mailbox that differs in what is wrong. */
const CASES = [
  { name: "implicit TLS", typed: { imap: IMAPS, smtp: SMTPS }, imap: GOOD, smtp: GOOD },
  { name: "STARTTLS", typed: { imap: IMAP, smtp: SUBMISSION }, imap: GOOD, smtp: GOOD },
  { name: "no encryption, with consent", typed: { imap: { port: 10150, security: "none", plain: true }, smtp: { port: 10594, security: "none", plain: true } }, imap: GOOD, smtp: GOOD },
  { name: "STARTTLS where plain sign-in is off", typed: { imap: { host: "imap.test.example", port: 10145, security: "starttls" }, smtp: { port: 10588, security: "starttls" } }, imap: GOOD, smtp: GOOD },
  {
    name: "wrong password", twin: "implicit TLS", typed: { imap: IMAPS, smtp: SMTPS, password: "nope-nope" },
    // The user name and the password of both stand with incoming mail.
    imap: CREDENTIALS_REJECTED,
    smtp: { ...CREDENTIALS_REJECTED, field: null },
  },
  {
    name: "wrong host", twin: "implicit TLS", typed: { imap: { ...IMAPS, host: "imap.nowhere-to-be-found.com" }, smtp: { ...SMTPS, host: "smtp.nowhere-to-be-found.com" } },
    imap: DNS_NAME_NOT_FOUND,
    smtp: DNS_NAME_NOT_FOUND,
  },
  {
    name: "name servers in trouble", twin: "implicit TLS", typed: { imap: { ...IMAPS, host: "imap.broken-zone.com" }, smtp: { ...SMTPS, host: "smtp.broken-zone.com" } },
    imap: DNS_FAILURE,
    smtp: DNS_FAILURE,
  },
  {
    name: "closed port", twin: "implicit TLS", typed: { imap: { ...IMAPS, port: 10999 }, smtp: { ...SMTPS, port: 10999 } },
    imap: CONNECTION_REFUSED,
    smtp: CONNECTION_REFUSED,
  },
  {
    name: "TLS on the STARTTLS port", twin: "STARTTLS", typed: { imap: { ...IMAP, security: "tls" }, smtp: { ...SUBMISSION, security: "tls" } },
    imap: TLS_ON_PLAIN_PORT,
    smtp: TLS_ON_PLAIN_PORT,
  },
  {
    name: "STARTTLS on the TLS port", twin: "implicit TLS", typed: { imap: { ...IMAPS, security: "starttls" }, smtp: { ...SMTPS, security: "starttls" } },
    imap: PLAIN_ON_TLS_PORT,
    smtp: PLAIN_ON_TLS_PORT,
  },
  {
    name: "no STARTTLS", twin: "STARTTLS", typed: { imap: { ...IMAP, port: 10150 }, smtp: { ...SUBMISSION, port: 10594 } },
    imap: STARTTLS_UNAVAILABLE,
    smtp: STARTTLS_UNAVAILABLE,
  },
  {
    name: "no IDLE", twin: "implicit TLS", typed: { imap: { ...IMAPS, port: 10994 } },
    imap: IDLE_UNSUPPORTED,
  },
  {
    name: "no encryption, no consent", twin: "no encryption, with consent", typed: { imap: { port: 10150, security: "none" }, smtp: { port: 10594, security: "none" } },
    imap: ENCRYPTION_REQUIRED,
    smtp: ENCRYPTION_REQUIRED,
  },
  {
    name: "LOGINDISABLED without TLS", twin: "STARTTLS where plain sign-in is off",
    typed: { imap: { host: "imap.test.example", port: 10145, security: "none", plain: true }, smtp: { port: 10588, security: "none", plain: true } },
    imap: STARTTLS_PROVEN,
    smtp: STARTTLS_PROVEN,
  },
  {
    name: "no AUTH", twin: "STARTTLS", typed: { smtp: { ...SUBMISSION, port: 10595 } },
    smtp: AUTH_MECHANISM_UNSUPPORTED,
  },
  {
    name: "SMTP port in the IMAP row and the reverse, STARTTLS", twin: "STARTTLS", typed: { imap: { ...IMAP, port: SUBMISSION.port }, smtp: { ...SUBMISSION, port: IMAP.port } },
    imap: WRONG_PROTOCOL,
    smtp: WRONG_PROTOCOL,
  },
  {
    name: "SMTP port in the IMAP row and the reverse, implicit TLS", twin: "implicit TLS", typed: { imap: { ...IMAPS, port: SMTPS.port }, smtp: { ...SMTPS, port: IMAPS.port } },
    imap: WRONG_PROTOCOL,
    smtp: WRONG_PROTOCOL,
  },
];

describe("a mailbox through the page, in one language and then in the other", { concurrency: 3 }, () => {
  for (const [number, { name, typed, imap, smtp }] of CASES.entries()) {
    const languages = number % 2 ? ["en", "ko"] : ["ko", "en"];
    test(`${name} (${languages.join(", ")})`, () => house.visit(`lang=${languages[0]}`, async (page) => {
      await check(page, typed);
      for (const language of languages) {
        await turn(page, language);
        assert.deepEqual(await verdicts(page), { ...(imap ? { imap } : {}), ...(smtp ? { smtp } : {}) });
        await speaks(page, language, "[data-cause] :is(h2, [data-step] p)");
      }
      assert.deepEqual(page.complaints, []);
    }));
  }
});

test("each wrong mailbox has a good twin", () => {
  const good = new Set(CASES.filter((one) => !one.twin).map((one) => one.name));
  for (const { name, twin, imap, smtp } of CASES) {
    const fine = [imap, smtp].filter(Boolean).every((side) => side.cause === "success");
    assert.equal(fine, !twin, name);
    if (twin) assert.ok(good.has(twin), `${name}: ${twin}`);
  }
});

describe("the marked input where sign-in is refused for outgoing mail only", () => {
  const refuses = { imap: IMAPS, smtp: { port: peerPort("refuses"), security: "starttls" } };
  const marked = async (page) => at(page, "[aria-invalid=true]").evaluateAll((inputs) => inputs.map((input) => input.id));

  test("one sign-in for both: the inputs that both share", () => house.visit("lang=en", async (page) => {
    await check(page, refuses);
    assert.equal(await at(page, "[data-cause=credentials_rejected][data-protocol=smtp]").count(), 1);
    assert.deepEqual(await marked(page), ["imap_password"]);
  }));

  test("a sign-in of its own: its own input", () => house.visit("lang=en", async (page) => {
    await fill(page, refuses);
    await at(page, "#same").uncheck();
    await at(page, "#smtp_user_name").fill(ALICE.user);
    await at(page, "#smtp_password").fill("nope-nope");
    await press(page);
    assert.deepEqual(await marked(page), ["smtp_password"]);
  }));
});

test("an input at fault behind “more options” is brought to light", () => house.visit("lang=en", async (page) => {
  await at(page, "form summary").click();
  await at(page, "#folder").fill("No/Such/Folder");
  await at(page, "form summary").click();
  await check(page, { imap: IMAPS });
  await at(page, "[data-cause=folder_not_found]").waitFor();
  assert.equal(await at(page, "#folder").getAttribute("aria-invalid"), "true");
  assert.ok(await at(page, "#folder").isVisible());
}));

test("the pair that works is offered and one click applies it", () => house.visit("lang=en", async (page) => {
  await check(page, { imap: { ...IMAPS, security: "starttls" } });
  await at(page, ".apply").first().click();
  assert.equal(await at(page, "#imap_security").inputValue(), "tls");
  await press(page);
  await at(page, "[data-cause=success]").waitFor();
}));
