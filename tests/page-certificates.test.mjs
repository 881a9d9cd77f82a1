// Certificates through the page, IMAP and SMTP, implicit TLS and STARTTLS, each fault beside its good twin.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { at, check, speaks, turn, verdicts } from "./lab/form.mjs";
import { openHouse } from "./lab/house.mjs";
import { frontPort } from "./lab/stunnel.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const GOOD = { cause: "success", stage: null, field: null, steps: [] };
const wrong = (cause, steps, field = null) => ({ cause, stage: "tls", field, steps });

/** By the certificate that is shown. */
const CASES = {
  valid: GOOD,
  expired: wrong("certificate_expired", ["renew_certificate", "ask_mail_admin"]),
  notyet: wrong("certificate_not_yet_valid", ["check_server_clock", "renew_certificate", "ask_mail_admin"]),
  wrongname: wrong("certificate_name_mismatch", ["enter_certificate_name", "fix_certificate_names", "ask_mail_admin"], "host"),
  selfsigned: wrong("certificate_self_signed", ["use_public_certificate", "ask_mail_admin"]),
  private: wrong("certificate_untrusted", ["use_public_certificate", "install_full_chain", "ask_mail_admin"]),
};

describe("a certificate through the page, in one language and then in the other", { concurrency: 3 }, () => {
  for (const security of ["tls", "starttls"]) {
    for (const [certificate, expected] of Object.entries(CASES)) {
      const languages = security === "tls" ? ["en", "ko"] : ["ko", "en"];
      test(`${certificate}, ${security} (${languages.join(", ")})`, () => house.visit(`lang=${languages[0]}`, async (page) => {
        const side = (protocol) => ({ port: frontPort(certificate, protocol, security), security });
        await check(page, { imap: side("imap"), smtp: side("smtp") });
        for (const language of languages) {
          await turn(page, language);
          assert.deepEqual(await verdicts(page), { imap: expected, smtp: expected });
          await speaks(page, language, "[data-cause] h2");
        }
        await shows(page, certificate);
      }));
    }
  }
});

const ISSUERS = { selfsigned: "mail.test.example", private: "Some Private CA" };

/** The facts of the certificate stand there for both directions. */
async function shows(page, certificate) {
  for (const protocol of ["imap", "smtp"]) {
    const facts = await at(page, `[data-progress=${protocol}] dl.facts bdi`).allTextContents();
    const name = certificate === "wrongname" ? "other.test.example" : "mail.test.example";
    assert.ok(facts.some((fact) => fact.split(", ").includes(name)), `${protocol}: ${facts}`);
    assert.ok(facts.some((fact) => fact.includes(ISSUERS[certificate] ?? "Mail Lab Intermediate")), `${protocol}: ${facts}`);
  }
}
