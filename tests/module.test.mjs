// What crosses the boundary of the browser module: every field arrives, wrong ones are named, words of
// later versions survive, and nothing is recognised before the rules are there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { built, fluent, wasm } from "./lab/module.mjs";

const { Mailmend, giveRules } = await wasm();
const Fluent = await fluent();

const operator = {
  helpdesk: "Example Desk", menus: { email: { en: "Admin > Email" } }, addresses: ["192.0.2.1"], contact: "help@desk.example",
  links: { support: { text: { en: "Support" }, url: "https://desk.example/support" } }, messages: [{ text: "The purple mailbox is not ready", cause: "mailbox_full" }],
};
const make = (document = operator) => new Mailmend(new Fluent("en"), "en", [built("locales/en", "core-", ".ftl")], document);

const endpoint = { protocol: "imap", host: "imap.example.com", port: 993, security: "tls" };
const probe = (credential) => ({ host: "imap.example.com", port: 993, security: "tls", credential, folder: "INBOX/Support", sender: "desk@example.com" });
const password = { kind: "password", user_name: "desk@example.com", password: "s3cret-marker" };
const certificate = {
  subject: "CN=mx.example.net", issuer: "CN=Example CA", names: ["mx.example.net"], not_before: 1_700_000_000, not_after: 1_700_000_001, key: "RSA 2048",
  signature: "sha256WithRSAEncryption", sha256: "00", self_signed: false, is_ca: false, issuer_url: true,
};
const tls = { version: "TLS 1.3", cipher_suite: "TLS_AES_128_GCM_SHA256", chain: [certificate], problems: ["expired"], alert: 42, error: "misbehaved", spoke: "220 hello", legacy_version: "TLS 1.0", stapled: "good" };
const observation = (more) => ({
  endpoint, counter: false, stage: "tls", outcome: "failed", elapsed_ms: 12, when: "after_tls", fault: "certificate",
  resolution: { addresses: [{ ip: "192.0.2.7", allowed: true }], candidates: [endpoint] }, attempts: [{ ip: "192.0.2.7", fault: "refused", elapsed_ms: 3 }], tls,
  exchanges: [{ command: "NOOP", reply: { lines: ["a NO nothing"], status: "NO", code: "ALERT", challenge: "{}" } }],
  capabilities: ["IMAP4rev1"], mechanism: "PLAIN", separator: "/", notes: ["slow_sign_in"], ...more,
});
const request = (more) => ({ id: 7, imap: probe(password), smtp: null, allow_plain: false, counter_probe: true, candidates: [endpoint], ...more });
const signIn = (lines) => observation({ stage: "sign_in", fault: "rejected", tls: undefined, exchanges: [{ command: "a LOGIN ***", reply: { lines, status: "NO" } }] });

test("before the rules are there a text is unknown, and codes of a dialogue still speak", () => {
  const mailmend = make();
  assert.equal(mailmend.explain("535 5.7.8 Username and Password not accepted", undefined).diagnosis.cause, "unknown");
  const expired = mailmend.diagnose(request(), [observation()], undefined, []);
  assert.equal(expired.imap.cause, "certificate_expired");
});

test("with the rules it is recognised, and giving them again changes nothing", () => {
  giveRules(built("", "rules-", ".txt"));
  giveRules("nonsense");
  const { diagnosis, segments, secrets_cut } = make().explain("password=hunter2x\n535 5.7.8 Username and Password not accepted", undefined);
  assert.equal(diagnosis.cause, "credentials_rejected");
  assert.equal(secrets_cut, 1);
  assert.ok(segments.some((piece) => piece.marked) && !JSON.stringify(segments).includes("hunter2x"));
  assert.equal(make().diagnose(request(), [signIn(["a NO [AUTHENTICATIONFAILED] Invalid credentials"])], undefined, []).imap.cause, "credentials_rejected");
});

test("a full check, and texts with everything that JSON escapes", () => {
  const mailmend = make();
  const line = "a NO \"quoted\" back\\slash \u0001 tab\t 사서함 \u{1f4ec}";
  const { imap, smtp } = mailmend.diagnose(request(), [signIn([line])], "desk@example.com", ["192.0.2.9"], undefined);
  assert.equal(smtp, null);
  assert.equal(imap.stage, "sign_in");
  assert.equal(imap.evidence[0].quote, "a NO \"quoted\" back\\slash \u2401 tab  사서함 \u{1f4ec}");
  const expired = mailmend.diagnose(request(), [observation()], undefined, []);
  assert.match(expired.imap.seen, /2023/);
  const report = mailmend.report({ request: request(), observations: [observation()], seen_from: ["192.0.2.9"], pasted: "535 5.7.8 no", address: "desk@example.com", now: 1_700_000_000 });
  assert.ok(!JSON.stringify(report).includes("s3cret-marker"));
  assert.equal(report.json.unix, 1_700_000_000);
  assert.deepEqual(report.json.seen_from, ["192.0.2.9"]);
  assert.equal(report.json.directions[0].port, 993);
});

test("an access token signs in as a password does", () => {
  const token = { kind: "access_token", user_name: "desk@gmail.com", token: "ya29.s3cret" };
  const { imap } = make().diagnose(request({ imap: probe(token) }), [signIn(["a NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"])], undefined, []);
  assert.equal(imap.cause, "access_token_rejected");
});

test("words of later versions survive", () => {
  const later = observation({ stage: "quantum", outcome: "shrugged", fault: "gone_fishing", notes: ["new_note"], when: "someday", endpoint: { ...endpoint, security: "quic", protocol: "jmap" } });
  const { imap } = make().diagnose(request({ imap: { ...probe(password), security: "quic" } }), [later, observation()], undefined, []);
  assert.equal(imap.cause, "certificate_expired");
  const { json } = make().report({ request: request({ imap: { ...probe(password), security: "quic" } }), observations: [observation({ stage: "quantum", outcome: "shrugged" })], seen_from: [] });
  assert.equal(json.directions[0].security, "quic");
  assert.deepEqual(json.directions[0].stages.map(({ stage, outcome }) => [stage, outcome]), [["quantum", "shrugged"]]);
});

test("absent means what it should", () => {
  const mailmend = make(undefined);
  const bare = { id: 1, imap: { host: "imap.example.com", port: 993, security: "tls" } };
  const seen = { endpoint, stage: "connect", outcome: "failed", elapsed_ms: 1, fault: "refused" };
  assert.equal(mailmend.diagnose(bare, [seen], undefined, []).imap.cause, "connection_refused");
  assert.ok(mailmend.validate({}, undefined).some((issue) => issue.field === "address"), "an empty form is a form");
  assert.deepEqual(mailmend.report({}).json.directions, []);
});

const mailmend = make();
const diagnose = (asked, seen = []) => mailmend.diagnose(asked, seen, undefined, []);
for (const [what, run, named] of [
  ["a request that is none", () => diagnose(3), "request."],
  ["a missing id", () => diagnose(request({ id: undefined })), "request.id"],
  ["an id that is text", () => diagnose(request({ id: "7" })), "request.id"],
  ["an id that is no whole number", () => diagnose(request({ id: 1.5 })), "request.id"],
  ["a port too large", () => diagnose(request({ imap: { ...probe(password), port: 70_000 } })), "request.port"],
  ["a negative port", () => diagnose(request({ imap: { ...probe(password), port: -1 } })), "request.port"],
  ["a host that is a number", () => diagnose(request({ imap: { ...probe(password), host: 5 } })), "request.host"],
  ["a probe that is text", () => diagnose(request({ imap: "imap" })), "request.imap"],
  ["a flag that is text", () => diagnose(request({ allow_plain: "yes" })), "request.allow_plain"],
  ["candidates that are no list", () => diagnose(request({ candidates: {} })), "request.candidates"],
  ["an unknown kind of credential", () => diagnose(request({ imap: probe({ ...password, kind: "ticket" }) })), "request.kind"],
  ["a password that is missing", () => diagnose(request({ imap: probe({ kind: "password", user_name: "x" }) })), "request.password"],
  ["a token that is a number", () => diagnose(request({ imap: probe({ kind: "access_token", user_name: "x", token: 1 }) })), "request.token"],
  ["a missing endpoint", () => diagnose(request(), [observation({ endpoint: undefined })]), "observations.endpoint"],
  ["a missing stage", () => diagnose(request(), [observation({ stage: undefined })]), "observations.stage"],
  ["a time that is text", () => diagnose(request(), [observation({ elapsed_ms: "1" })]), "observations.elapsed_ms"],
  ["an alert too large", () => diagnose(request(), [observation({ tls: { ...tls, alert: 256 } })]), "observations.alert"],
  ["a certificate without dates", () => diagnose(request(), [observation({ tls: { ...tls, chain: [{ ...certificate, not_after: null }] } })]), "observations.not_after"],
  ["reply lines that are numbers", () => diagnose(request(), [observation({ exchanges: [{ reply: { lines: [1] } }] })]), "observations.lines"],
  ["observations that are no list", () => mailmend.diagnose(request(), {}, undefined, []), "observations."],
  ["addresses that are no list", () => mailmend.diagnose(request(), [], undefined, "192.0.2.1"), "seen_from."],
  ["a form with a number", () => mailmend.validate({ imap: { host: 1 } }, undefined), "form.host"],
  ["ports that are text", () => mailmend.validate({}, { ports: ["993"] }), "context.ports"],
  ["a report of numbers", () => mailmend.report({ pasted: 1 }), "report.pasted"],
  ["menus that are a list of text", () => make({ menus: "Admin" }), "operator.menus"],
  ["a link without address", () => make({ links: { support: { text: {} } } }), "operator.url"],
  ["a message without cause", () => make({ messages: [{ text: "x" }] }), "operator.cause"],
]) {
  test(`${what} is told by name`, () => {
    assert.throws(run, (error) => {
      assert.equal(String(error), `not readable: ${named}`);
      return true;
    });
  });
}

test("what a getter throws is a missing field, and the module goes on", () => {
  const thrower = Object.defineProperty(request(), "id", { get() { throw new Error("no"); } });
  assert.throws(() => diagnose(thrower), (error) => String(error) === "not readable: request.id");
  assert.equal(diagnose(request(), [observation()]).imap.cause, "certificate_expired");
});
