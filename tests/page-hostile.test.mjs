// Servers that fall silent, hang up or talk nonsense: a cause, the stage, in time and within memory.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { at, check, fill, verdicts } from "./lab/form.mjs";
import { STAGES, hostilePort, peerPort } from "./lab/hostile.mjs";
import { openHouse } from "./lab/house.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

/** Budget of a whole check (limits.rs, B-1), as the relay counts it. */
const WHOLE_MS = 45_000;
/** What all checks of this file together may add to the relay, in KiB. */
const MEMORY_KIB = 32 * 1024;

const starttls = (port) => ({ port, security: "starttls" });

/** Stages that come after the port proved to be the right one have no input at fault. */
const field = (cause, stage) => (cause === "response_timed_out" && stage === "greeting" ? "port" : null);

describe("a hostile server through the page", { concurrency: 8 }, () => {
  for (const [manner, cause] of [["silent", "response_timed_out"], ["closes", "connection_dropped"]]) {
    for (const [number, stage] of STAGES.imap.entries()) {
      const other = STAGES.smtp[number];
      test(`${manner} at ${stage} and ${other}`, () => house.visit(`lang=${number % 2 ? "ko" : "en"}`, async (page) => {
        await check(page, { imap: starttls(hostilePort("imap", manner, stage)), smtp: starttls(hostilePort("smtp", manner, other)) });
        const found = await verdicts(page);
        const expected = (at) => ({ cause, stage: at, field: field(cause, at) });
        assert.deepEqual(withoutSteps(found), { imap: expected(stage), smtp: expected(other) });
        await endsWell(page, found);
      }));
    }
  }

  for (const [peer, protocol, cause, stage, marked] of [
    ["drips", "imap", "response_timed_out", "greeting", "port"],
    ["endless_line", "imap", "protocol_error", "greeting", null],
    ["endless_line", "smtp", "protocol_error", "greeting", null],
    ["huge_literal", "imap", "protocol_error", "capabilities", null],
    ["endless_reply", "smtp", "protocol_error", "capabilities", null],
    ["injects", "imap", "protocol_error", "starttls", null],
    ["garbage_for_tls", "imap", "tls_handshake_failed", "tls", null],
    ["web", "imap", "wrong_protocol", "greeting", "port"],
  ]) {
    test(`${peer} over ${protocol}`, () => house.visit("lang=ko", async (page) => {
      await check(page, { [protocol]: starttls(peerPort(peer)) });
      const found = await verdicts(page);
      assert.deepEqual(withoutSteps(found), { [protocol]: { cause, stage, field: marked } });
      await endsWell(page, found);
    }));
  }

  test("markup and controls in a greeting are shown as text", () => house.visit("lang=en", async (page) => {
    await check(page, { imap: starttls(peerPort("markup")) });
    const quote = at(page, "[data-cause] blockquote").first();
    assert.match(await quote.evaluate((one) => one.textContent), /<img src=x onerror=alert\(1\)>/);
    assert.doesNotMatch(await quote.evaluate((one) => one.textContent), /[\u202e\u0007]/);
    assert.equal(await at(page, "img").count(), 0);
    assert.deepEqual(page.complaints, []);
  }));
});

/** Steps, the failed stage in words, one terminal message, in time. */
async function endsWell(page, found) {
  for (const protocol of Object.keys(found)) {
    assert.ok(found[protocol].steps.length > 0, `${protocol}: steps`);
    const line = at(page, `[data-progress=${protocol}] [data-outcome=failed]`).first();
    assert.match((await line.innerText()).trim(), /\S+.*(failed|실패)/s);
  }
  const terminal = page.received.map((frame) => JSON.parse(frame)).filter(({ type }) => ["done", "refused"].includes(type));
  assert.equal(terminal.length, 1);
  assert.equal(terminal[0].reason, "finished");
  assert.ok(terminal[0].elapsed_ms <= WHOLE_MS, `${terminal[0].elapsed_ms} ms`);
  assert.deepEqual(page.complaints, []);
}

function withoutSteps(found) {
  return Object.fromEntries(Object.entries(found).map(([protocol, { steps: _, ...rest }]) => [protocol, rest]));
}

test("the direction that is over waits no more while the other goes on", () => house.visit("lang=en", async (page) => {
  await fill(page, { imap: starttls(hostilePort("imap", "silent", "sign_in")), smtp: starttls(peerPort("good")) });
  await at(page, "button[type=submit]").click();
  await at(page, "[data-progress=smtp] [data-stage=sender][data-outcome=passed]").waitFor();
  await at(page, "[data-progress=smtp] .waiting").waitFor({ state: "detached" });
  assert.equal(await at(page, "[data-progress=imap] .waiting").count(), 1);
}));

test("floods do not fill the relay's memory", () => house.visit("lang=en", async (page) => {
  const flood = (imap, smtp) => check(page, { imap: starttls(peerPort(imap)), smtp: starttls(peerPort(smtp)) });
  // Once, so that what is loaded for the first check is not counted.
  await flood("endless_line", "endless_reply");
  house.relay.forgetPeak();
  const before = house.relay.memory();
  for (const peer of ["endless_line", "huge_literal", "endless_line", "huge_literal"]) await flood(peer, "endless_reply");
  const { now, peak } = house.relay.memory();
  assert.ok(before.now > 0 && peak >= now, JSON.stringify({ before, now, peak }));
  assert.ok(peak - before.now < MEMORY_KIB, `${before.now} KiB before, ${peak} KiB at the peak`);
}));
