// Every cause that a check can see, shown by a real server and by its healthy twin, one thing apart.
// The table is scenarios/live.json; `cargo xtask proof` writes docs/proof.md from it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { LAB, TLS, startLab } from "./lab/lab.mjs";
import { startPeers } from "./scenarios/peers.mjs";
import { check, variants } from "./scenarios/run.mjs";
import * as servers from "./scenarios/servers.mjs";
import { TRAPS } from "./scenarios/traps.mjs";

const TABLE = JSON.parse(readFileSync(new URL("scenarios/live.json", import.meta.url)));

let stopLab;
let stopPeers;

before(async () => {
  stopLab = await startLab(servers);
  stopPeers = await startPeers(TLS);
});

after(async () => {
  stopPeers?.();
  await stopLab?.();
});

const direction = (settings) => (settings.imap ? "imap" : "smtp");

/** The verdict as the table words it. */
function verdict(row, settings, { json }) {
  const side = direction(settings);
  const found = json[side];
  const given = { cause: found.cause, sureness: found.sureness, field: found.field, also: found.alternatives };
  if (row.field && !row.field.includes("_") && found.field) given.field = found.field.replace(`${side}_`, "");
  if (row.works) given.works = found.view.proven_settings.map(({ port, security }) => `${port} ${security}`);
  if (row.suggests) given.suggests = JSON.stringify(found.view.steps).includes(row.suggests) ? row.suggests : found.view.steps;
  return given;
}

function expected({ cause, sureness, field, also = [], works, suggests }) {
  return { cause, sureness, field, also, ...(works && { works }), ...(suggests && { suggests }) };
}

/** The twin works; or it passes the stage that the row fails, where the program is no mail server. */
function assertHealthy(row, settings, { json, code }) {
  const side = direction(settings);
  if (row.twin_passes) {
    const stage = json.observations.find((seen) => seen.stage === row.twin_passes && !seen.counter);
    return assert.equal(stage.outcome, "passed", JSON.stringify(stage));
  }
  assert.equal(json[side].cause, "success", JSON.stringify(json, null, 1));
  assert.equal(code, 0);
}

// Side by side: much of it is waiting for servers that take their time.
describe("live", { concurrency: 4 }, () => {
  describe("scenarios", { concurrency: 4 }, () => {
    for (const row of TABLE) {
      const twins = variants({ ...row.check, ...row.twin });
      variants(row.check).forEach((settings, at) => {
        const name = `${row.cause}: ${row.server}: ${row.shows} (${settings.imap ?? settings.smtp})`;
        test(name, async () => {
          // The twin first: what counts attempts must not have seen any yet.
          const twin = await check(twins[at]);
          assertHealthy(row, twins[at], twin);
          if (twin.connections !== undefined) assert.equal(twin.connections, 1, "a healthy mailbox is connected to once");
          const result = await check(settings);
          if (result.connections !== undefined) assert.ok(result.connections <= 5, `${result.connections} connections`);
          assert.deepEqual(verdict(row, settings, result), expected(row), JSON.stringify(result.json, null, 1));
          assert.equal(result.code, 1);
        });
      });
    }
  });

  describe("traps", { concurrency: 4 }, () => {
    test("all twenty are here", () => assert.deepEqual(TRAPS.map(([number]) => number), Array.from({ length: 20 }, (_, at) => at + 1)));
    for (const [number, words, run] of TRAPS) test(`trap ${number}: ${words}`, run);
  });

  describe("sign-in", { concurrency: 4 }, () => {
    const signIn = ({ json }, side) => json.observations.find((seen) => seen.stage === "sign_in" && seen.endpoint.protocol === side);

    for (const [name, imap, smtp] of [
      ["PLAIN", 11010, 10610],
      ["LOGIN", 11011, 10611],
      ["CRAM-MD5", 11012, 10612],
      ["SCRAM-SHA-1", 11013, 10613],
      ["SCRAM-SHA-256", 11014, 10614],
    ]) {
      test(`${name} where it is all there is, and a wrong password by it`, async () => {
        const settings = { imap: `${imap} tls`, smtp: `${smtp} starttls` };
        const right = await check(settings);
        const wrong = await check({ ...settings, password: "nope-nope" });
        for (const side of ["imap", "smtp"]) {
          assert.equal(right.json[side].cause, "success", JSON.stringify(right.json, null, 1));
          assert.equal(signIn(right, side).mechanism, name);
          assert.equal(wrong.json[side].cause, "credentials_rejected", JSON.stringify(wrong.json, null, 1));
        }
      });
    }

    test("the strongest mechanism in common is taken", async () => {
      const found = await check({ imap: "11015 tls", smtp: "10615 starttls" });
      for (const side of ["imap", "smtp"]) assert.equal(signIn(found, side).mechanism, "SCRAM-SHA-256");
    });

    test("none in common: both lists are named", async () => {
      const found = await check({ imap: "11016 tls", smtp: "10616 starttls" });
      for (const side of ["imap", "smtp"]) {
        assert.equal(found.json[side].cause, "auth_mechanism_unsupported");
        const { seen } = found.json[side].view;
        for (const mechanism of ["DIGEST-MD5", "SCRAM-SHA-256", "PLAIN"]) assert.ok(seen.includes(mechanism), seen);
      }
    });

    for (const [mechanism, imap, smtp] of [["XOAUTH2", "10997 tls", "10601 starttls"], ["OAUTHBEARER", "11022 tls", "10623 starttls"]]) {
      test(`${mechanism}: a good token passes; the error challenge of another is read and answered`, async () => {
        const good = await check({ imap, smtp, token: {} });
        const expired = await check({ imap, smtp, token: { seconds: -60 } });
        for (const side of ["imap", "smtp"]) {
          assert.equal(good.json[side].cause, "success", JSON.stringify(good.json, null, 1));
          assert.equal(signIn(good, side).mechanism, mechanism);
          const { reply } = signIn(expired, side).exchanges.at(-1);
          assert.ok(JSON.parse(reply.challenge).status, reply.challenge);
          // Only a client that answered the challenge gets to hear the refusal.
          assert.match(reply.status, /^(NO|535)$/);
        }
      });
    }

    test("without a password: everything up to sign-in, with what the servers offer", async () => {
      const found = await check({ imap: "10143 starttls", smtp: "10587 starttls", no_password: true });
      assert.equal(found.code, 0);
      for (const side of ["imap", "smtp"]) {
        const seen = found.json.observations.filter(({ endpoint }) => endpoint.protocol === side);
        assert.deepEqual([...new Set(seen.filter(({ outcome }) => outcome === "passed").map(({ stage }) => stage))], ["resolve", "connect", "greeting", "capabilities", "starttls", "tls", "sign_out"]);
        assert.equal(signIn(found, side).outcome, "skipped");
        const offered = seen.findLast(({ stage }) => stage === "capabilities").capabilities.join(" ");
        assert.match(offered, side === "imap" ? /AUTH=PLAIN/ : /AUTH PLAIN/);
      }
    });
  });

  describe("connections", () => {
    test("both directions fail: four more at most, each pair is named, no credential is sent", async () => {
      const user = "mixed-up@test.example";
      const found = await check({ imap: "993 starttls", smtp: "465 starttls", gate: "silent", user });
      assert.deepEqual([found.json.imap.cause, found.json.smtp.cause], ["plain_on_tls_port", "plain_on_tls_port"]);
      assert.ok(found.connections <= 6, `${found.connections} connections`);
      const log = readFileSync(join(LAB, "dovecot-base/dovecot.log"), "utf8");
      assert.ok(log.includes("user=<alice@test.example>"), "the log names who signs in");
      assert.ok(!log.includes(user), "nobody signed in");
    });

    test("both directions run at the same time", async () => {
      const found = await check({ imap: "11019 tls", smtp: "10600 starttls", password: "nope-nope" });
      const at = (stage, side) => found.json.observations.findIndex((seen) => seen.stage === stage && seen.endpoint.protocol === side);
      assert.ok(at("capabilities", "smtp") < at("sign_in", "imap"));
      assert.ok(at("capabilities", "imap") < at("sign_in", "smtp"));
    });
  });
});
