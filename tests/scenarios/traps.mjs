// Twenty wrong answers that good systems have given, each with the right one.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { gate } from "./peers.mjs";
import { check, mailmend, refused } from "./run.mjs";

const explain = (text) => mailmend(["explain", "--json", "--lang", "en", "--", text]).then(({ json }) => json);

/** A plain-text server for what no real one can be made to say; `answers` are by command verb. */
async function peer(protocol, answers, run) {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    const greeting = answers.greeting ?? (protocol === "imap" ? "* OK ready" : "220 mail.test.example ESMTP");
    socket.write(`${greeting}\r\n`);
    socket.on("data", (data) => {
      for (const line of data.toString("latin1").split("\r\n").filter(Boolean)) {
        const [tag, verb] = protocol === "imap" ? line.split(" ") : ["", line.split(" ")[0]];
        const answer = answers[verb.toUpperCase()] ?? (protocol === "imap" ? IMAP : SMTP)[verb.toUpperCase()] ?? "";
        if (answer) socket.write(`${answer.replaceAll("TAG", tag)}\r\n`);
      }
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await run(`${server.address().port} ${answers.STARTTLS ? "starttls" : "none"}`);
  } finally {
    server.close();
  }
}

const IMAP = {
  CAPABILITY: "* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK done",
  LOGIN: "TAG OK done",
  EXAMINE: "TAG OK done",
  IDLE: "+ idling",
  DONE: "TAG OK done",
  LOGOUT: "* BYE\r\nTAG OK done",
};
const SMTP = { EHLO: "250-mail.test.example\r\n250 AUTH PLAIN", AUTH: "235 2.7.0 ok", MAIL: "250 ok", RSET: "250 ok", QUIT: "221 bye" };

/** Cause and sureness of a direction. */
const cause = (result, side) => result.json[side].cause;
const stage = (result, name) => result.json.observations.find((seen) => seen.stage === name && !seen.counter);

/** Number in the list, what the case is, and the check that it is answered right. */
export const TRAPS = [
  [1, "a host's name that holds a rule's words does not resolve", async () => {
    const host = "imap.invalid-credentials.com";
    assert.equal(cause(await check({ imap: "993 tls", host }), "imap"), "dns_name_not_found");
    assert.equal((await explain(`getaddrinfo ENOTFOUND ${host}`)).cause, "dns_name_not_found");
  }],
  [2, "a code inside a URL is no reply code", async () => {
    const found = await explain("451 4.3.0 Temporary server error, see https://support.test/answer/535?error=550");
    assert.equal(found.cause, "server_unavailable");
  }],
  [3, "421 at EHLO and 454 at STARTTLS are no missing STARTTLS", async () => {
    await peer("smtp", { EHLO: "421 4.3.2 Service shutting down", STARTTLS: "220 go" }, async (smtp) => {
      assert.equal(cause(await check({ smtp }), "smtp"), "server_unavailable");
    });
    await peer("smtp", { EHLO: "250-mail\r\n250 STARTTLS", STARTTLS: "454 4.7.0 TLS not available due to local problem" }, async (smtp) => {
      assert.equal(cause(await check({ smtp }), "smtp"), "server_unavailable");
    });
  }],
  [4, "a sender refused after a sign-in that passed", async () => {
    const found = await check({ smtp: "10593 starttls", sender: "support@test.example" });
    assert.equal(cause(found, "smtp"), "sender_not_permitted");
    assert.equal(stage(found, "sign_in").outcome, "passed");
    assert.equal(found.json.smtp.field, "sender");
  }],
  [5, "504 5.5.4 is an unknown mechanism, no wrong password", async () => {
    const words = "504 5.5.4 Unrecognized authentication type";
    await peer("smtp", { AUTH: words }, async (smtp) => {
      assert.equal(cause(await check({ smtp, plain: true }), "smtp"), "auth_mechanism_unsupported");
    });
    assert.equal((await explain(words)).cause, "auth_mechanism_unsupported");
  }],
  [6, "a text that names two causes yields both", async () => {
    const found = await explain("NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled");
    assert.equal(found.sureness, "possible");
    assert.deepEqual([found.cause, ...found.alternatives].sort(), ["credentials_rejected", "imap_disabled"]);
  }],
  [7, "another protocol on the port is named", async () => {
    const named = async (settings, side, name) => {
      const found = await check(settings);
      assert.equal(cause(found, side), "wrong_protocol");
      assert.ok(found.json[side].view.seen.includes(name), found.json[side].view.seen);
    };
    await named({ imap: "10587 starttls" }, "imap", "SMTP");
    await named({ smtp: "10143 starttls" }, "smtp", "IMAP");
    for (const greeting of ["+OK POP3 ready", "-ERR too busy"]) {
      await peer("imap", { greeting, STARTTLS: "-" }, (imap) => named({ imap }, "imap", "POP3"));
    }
  }],
  [8, "an OAuth application's id as user name", async () => {
    const user = "d3590ed6-52b3-4102-aeff-aad2292ab01c";
    await peer("imap", { LOGIN: "TAG NO Server Unavailable. 15" }, async (imap) => {
      const found = await check({ imap, user, plain: true });
      assert.equal(cause(found, "imap"), "credentials_rejected");
      assert.equal(found.json.imap.field, "imap_user_name");
      assert.ok(found.json.imap.alternatives.includes("basic_auth_disabled"));
    });
    const pasted = await explain("NO Server Unavailable. 15");
    assert.equal(pasted.cause, "credentials_rejected");
    assert.ok(pasted.alternatives.includes("basic_auth_disabled"));
  }],
  [9, "a certificate that a product in between made; SNI is always sent", async () => {
    assert.equal(cause(await check({ imap: "15012 tls" }), "imap"), "certificate_intercepted");
    // This one alerts unless the name it knows is asked for.
    assert.equal(stage(await check({ imap: "15703 tls", host: "imap.test.example" }), "tls").outcome, "passed");
  }],
  [10, "ports and security mixed up: the pair that works", async () => {
    const found = await check({ imap: "993 starttls", smtp: "587 tls", gate: "silent" });
    assert.deepEqual([cause(found, "imap"), cause(found, "smtp")], ["plain_on_tls_port", "tls_on_plain_port"]);
    const works = (side) => found.json[side].view.proven_settings.map(({ port, security }) => `${port} ${security}`)[0];
    assert.deepEqual([works("imap"), works("smtp")], ["993 tls", "587 starttls"]);
  }],
  [11, "a refused sign-in outweighs a guess that does not resolve", async () => {
    const found = await check({ imap: "10993 tls", password: "nope-nope", address: "alice@gmail.com" });
    assert.equal(cause(found, "imap"), "credentials_rejected");
    assert.ok(found.json.observations.every((seen) => !seen.counter));
  }],
  [12, "no greeting, no answer to AUTH: a timeout with its stage", async () => {
    const silent = await check({ imap: "15420 starttls" });
    assert.deepEqual([cause(silent, "imap"), silent.json.imap.stage], ["response_timed_out", "greeting"]);
    await peer("imap", { LOGIN: "* OK still thinking" }, async (imap) => {
      const found = await check({ imap, plain: true });
      assert.deepEqual([cause(found, "imap"), found.json.imap.stage], ["response_timed_out", "sign_in"]);
    });
  }],
  [13, "authenticated but not connected is not the password", async () => {
    const words = "BAD User is authenticated but not connected.";
    await peer("imap", { EXAMINE: `TAG ${words}` }, async (imap) => {
      const found = await check({ imap, plain: true });
      assert.equal(cause(found, "imap"), "mailbox_not_accessible");
      assert.equal(stage(found, "sign_in").outcome, "passed");
    });
    assert.equal((await explain(words)).cause, "mailbox_not_accessible");
  }],
  [14, "five AADSTS codes, five next steps", async () => {
    const codes = ["AADSTS700082", "AADSTS50173", "AADSTS7000222", "AADSTS65001", "AADSTS700016"];
    const found = await Promise.all(codes.map((code) => explain(`${code}: see the documentation`)));
    assert.deepEqual(found.map(({ cause: slug }) => slug), ["refresh_token_rejected", "refresh_token_rejected", "oauth_client_rejected", "oauth_scope_missing", "oauth_client_rejected"]);
    const next = found.map(({ view }) => view.steps.map(({ slug, detail }) => `${slug}${detail}`).join());
    assert.equal(new Set(next).size, codes.length, next.join("\n"));
  }],
  [15, "a shared mailbox: IMAP fine, SMTP 5.7.60", async () => {
    const words = "550 5.7.60 SMTP; Client does not have permissions to send as this sender";
    await peer("smtp", { MAIL: words }, async (smtp) => {
      const found = await check({ imap: "10993 tls", smtp, plain: true });
      assert.deepEqual([cause(found, "imap"), cause(found, "smtp")], ["success", "sender_not_permitted"]);
    });
    assert.equal((await explain(words)).cause, "sender_not_permitted");
  }],
  [16, "a certificate for another name of the host: that name is to be entered", async () => {
    const found = await check({ imap: "15005 tls" });
    assert.equal(cause(found, "imap"), "certificate_name_mismatch");
    const [first] = found.json.imap.view.steps;
    assert.equal(first.slug, "enter_certificate_name");
    assert.ok(`${first.text}${first.detail}`.includes("other.test.example"), JSON.stringify(first));
  }],
  [17, "a Diffie-Hellman group that is too small: the server is at fault", async () => {
    const found = await check({ imap: "15025 tls" });
    assert.ok(["certificate_weak", "tls_handshake_failed"].includes(cause(found, "imap")));
    assert.equal(found.json.imap.view.actor, "mail_admin");
  }],
  [18, "a private target, open, closed or filtered: one refusal and no packet", async () => {
    const counted = await gate("127.0.7.250", "plain");
    const texts = [];
    for (const [address, port] of [["127.0.7.250", 993], ["127.0.7.251", 993], ["10.255.255.1", 993]]) {
      texts.push(await refused(["check", "--imap-host", "mail.test.example", "--static-host", `mail.test.example=${address}`, "--imap-port", String(port), "--no-password"]));
    }
    assert.deepEqual(texts, [texts[0], texts[0], texts[0]]);
    assert.equal(counted.connections, 0);
  }],
  [19, "secrets in a pasted log are gone from everything shown", async () => {
    const secrets = ["AGFsaWNlQHRlc3QuZXhhbXBsZQBtYXJrZXItb25l", "bWFya2VyLXR3bw==", "ya29.marker-three", "dXNlcj1hbGljZUB0ZXN0LmV4YW1wbGUBYXV0aD1CZWFyZXIgbWFya2VyLWZvdXIBAQ==", "1//marker-five-0123456789abcdef"];
    const [plain, login, bearer, xoauth2, refresh] = secrets;
    const log = `C: a1 AUTHENTICATE PLAIN ${plain}\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: ${login}\nAuthorization: Bearer ${bearer}\nC: a2 AUTHENTICATE XOAUTH2 ${xoauth2}\nrefresh_token=${refresh}\nS: 535 5.7.8 Username and Password not accepted`;
    const shown = JSON.stringify(await explain(log));
    for (const secret of secrets) assert.ok(!shown.includes(secret), secret);
    assert.ok(shown.includes("credentials_rejected"));
  }],
  [20, "the other separator, letters beyond ASCII: the folder, not the sign-in", async () => {
    const found = await check({ imap: "11018 tls", folder: "INBOX/Tickets" });
    assert.equal(cause(found, "imap"), "folder_not_found");
    assert.equal(stage(found, "sign_in").outcome, "passed");
    assert.equal(stage(found, "folder").separator, ".");
    assert.equal(found.json.imap.view.steps[0].slug, "use_folder_separator");
    assert.equal(cause(await check({ imap: "11018 tls", folder: "티켓" }), "imap"), "success");
  }],
];
