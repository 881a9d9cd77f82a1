// What the servers themselves wrote down: the witness of which sign-ins arrived.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { LAB } from "./lab.mjs";

const LOGS = {
  dovecot: ["base", "noidle", "logindisabled", "oauth2", "faults", "notls"].map((name) => `dovecot-${name}/dovecot.log`),
  postfix: ["postfix/maillog"],
};

/** Whole lines of a log, in the order they were written. */
function written(file) {
  const path = join(LAB, file);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : [];
}

/** A session as its server saw it end: whether a sign-in came, and whether it was good. */
const ENDS = {
  // Login processes that end without a sign-in say so; a session that was opened says how it closed.
  dovecot: [/imap-login: .*(?:Disconnected|Aborted login|Connection closed)/, /imap\(.*(?:Logged out|Disconnected|Connection closed)/],
  // Postfix counts the commands of each session: "ehlo=2 starttls=1 auth=1 …".
  postfix: [/smtpd\[\d+\]: disconnect from/],
};
const SIGN_IN = {
  // auth_debug: what a login process, or Postfix, hands to the auth server.
  dovecot: /auth: Debug: client in: AUTH\t|disallowed plaintext auth|auth failed/,
  postfix: / auth=|SASL .* authentication failed/,
};

/** Remembers where the logs are now; what comes later is the testimony. */
export function witness() {
  // By place, not by text: two sessions of one process within a second leave the same line.
  const before = Object.fromEntries(Object.values(LOGS).flat().map((file) => [file, written(file).length]));
  const fresh = (name) => LOGS[name].flatMap((file) => written(file).slice(before[file]).filter(Boolean).map((line) => `${file}: ${line}`));
  return {
    /** Waits until that many sessions of the server have ended; gives its lines about sign-ins. */
    async signIns(name, sessions = 1) {
      for (const until = Date.now() + 20_000; ; await pause(50)) {
        const said = fresh(name);
        const ended = said.filter((line) => ENDS[name].some((sign) => sign.test(line)));
        if (ended.length >= sessions) return said.filter((line) => SIGN_IN[name].test(line));
        if (Date.now() > until) throw new Error(`${name} saw ${ended.length} sessions end, not ${sessions}:\n${said.join("\n")}`);
      }
    },
    all: () => Object.keys(LOGS).flatMap(fresh),
  };
}
