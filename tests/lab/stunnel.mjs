// stunnel in front of the servers without TLS: one port per certificate and protocol fault.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "./process.mjs";

const OLD = (version) => `sslVersionMin = ${version}\nsslVersionMax = ${version}\nciphers = ALL:@SECLEVEL=0\n`;

/** IMAP port, certificate, further options; the same over SMTP 100 higher, IMAP STARTTLS 200, SMTP STARTTLS 300. */
const FAULTS = (tls) => [
  [15001, "valid", ""],
  [15003, "expired", ""],
  [15004, "notyet", ""],
  [15005, "wrongname", ""],
  [15006, "selfsigned", ""],
  [15007, "incomplete", ""],
  [15009, "weak", ""],
  [15010, "private", ""],
  [15020, "valid", OLD("TLSv1")],
  [15021, "valid", OLD("TLSv1.1")],
  [15024, "valid", "sslVersionMin = TLSv1.2\nsslVersionMax = TLSv1.2\nciphers = AES128-SHA:AES256-SHA256\n"],
  [15026, "valid", `verifyChain = yes\nrequireCert = yes\nCAfile = ${tls}/root.crt\n`],
];

/** The handshake succeeds, then the connection drops. */
const DROPPED = 15030;

/** What it listens on: port and address. */
export const STUNNEL_PORTS = [...FAULTS("").flatMap(([port]) => [0, 100, 200, 300].map((more) => port + more)), DROPPED].map((port) => [port, "127.0.0.1"]);

/** Where a certificate is shown: over IMAP or SMTP, by `tls` or `starttls`. */
export function frontPort(certificate, protocol, security) {
  const [port] = FAULTS("").find(([, name, options]) => name === certificate && !options);
  return port + (protocol === "smtp" ? 100 : 0) + (security === "starttls" ? 200 : 0);
}

const IMAP = "127.0.0.1:10150";
const SMTP = "127.0.0.1:10594";

/** Starts it; needs the Dovecot and the Postfix without TLS behind it. `more` adds faults. */
export function startStunnel(lab, tls, more = () => []) {
  const dir = join(lab, "stunnel");
  mkdirSync(dir, { recursive: true });
  const service = (name, port, target, certificate, more) =>
    `[${name}]\naccept = 127.0.0.1:${port}\nconnect = ${target}\ncert = ${tls}/${certificate}.chain.pem\nkey = ${tls}/${certificate}.key\n${more}`;
  const parts = [...FAULTS(tls), ...more(tls)].flatMap(([port, certificate, more]) => [
    service(`imaps-${port}`, port, IMAP, certificate, more),
    service(`smtps-${port}`, port + 100, SMTP, certificate, more),
    service(`imap-${port}`, port + 200, IMAP, certificate, `protocol = imap\n${more}`),
    service(`smtp-${port}`, port + 300, SMTP, certificate, `protocol = smtp\n${more}`),
  ]);
  // Nothing listens behind this one.
  parts.push(service("dropped", DROPPED, "127.0.0.1:9", "valid", ""));
  const file = join(dir, "stunnel.conf");
  writeFileSync(file, `foreground = yes\ndebug = 4\noutput = ${dir}/log\npid =\nsecurityLevel = 0\nsslVersionMin = TLSv1\n${parts.join("\n")}`);
  return start("/usr/bin/stunnel4", [file], { port: DROPPED, log: join(dir, "log") });
}
