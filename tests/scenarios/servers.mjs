// What the scenarios add to the laboratory: Dovecots, Postfix ports and stunnel services, each with one
// thing set otherwise.
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAB } from "../lab/lab.mjs";

const EVERY = "plain login cram-md5 digest-md5 scram-sha-1 scram-sha-256";
const only = (mechanism) => ({ mechanisms: EVERY, settings: () => `auth_mechanisms = ${mechanism}` });

/** OpenSSL as it was: the configuration that lets a program offer TLS 1.0 and 1.1, and no more. */
function oldOpenssl() {
  const file = join(LAB, "old-openssl.cnf");
  writeFileSync(file, "openssl_conf=d\n[d]\nssl_conf=s\n[s]\nsystem_default=x\n[x]\nMinProtocol=TLSv1\nMaxProtocol=TLSv1.1\nCipherString=ALL:@SECLEVEL=0\n");
  return { OPENSSL_CONF: file };
}

/** A folder with letters beyond ASCII, in modified UTF-7 on disk (RFC 3501 section 5.1.3). */
function folders(dir) {
  for (const box of ["", ".Tickets", ".Tickets.Open", ".&0vDPEw-"]) {
    const path = join(dir, "mail", "alice@test.example", box);
    for (const sub of ["", "cur", "new", "tmp"]) {
      mkdirSync(join(path, sub), { recursive: true });
      chownSync(join(path, sub), 65534, 65534);
    }
  }
}

/** Dovecots: IMAP port, its TLS twin is 850 above. */
export const dovecots = {
  "only-plain": { port: 10160, ...only("plain") },
  "only-login": { port: 10161, ...only("login") },
  "only-cram-md5": { port: 10162, ...only("cram-md5") },
  "only-scram-sha-1": { port: 10163, ...only("scram-sha-1") },
  "only-scram-sha-256": { port: 10164, ...only("scram-sha-256") },
  "all-mechanisms": { port: 10165, ...only(EVERY) },
  "foreign-mechanisms": { port: 10166, ...only("digest-md5") },
  // The second session of a user from one address is refused.
  "one-session": { port: 10167, settings: () => "mail_max_userip_connections = 1" },
  dots: {
    port: 10168,
    settings: (dir) => {
      folders(dir);
      return "namespace inbox {\n  separator = .\n}";
    },
  },
  // Dovecot's own penalty: an address that fails is answered later each time.
  penalty: {
    port: 10169,
    settings: () => "auth_failure_delay = 6 secs",
  },
  "old-tls": {
    port: 10170,
    get env() { return oldOpenssl(); },
    settings: () => "ssl_min_protocol = TLSv1\nssl_cipher_list = ALL:@SECLEVEL=0\nimport_environment = TZ OPENSSL_CONF",
  },
  oauthbearer: {
    port: 10172,
    settings: (dir) => `auth_mechanisms = plain login oauthbearer\npassdb {\n  driver = oauth2\n  mechanisms = oauthbearer\n  args = ${dir}/oauth2.conf.ext\n}`,
  },
  // Everybody may sign in, and nobody may open a mailbox.
  "no-rights": {
    port: 10171,
    settings: (dir) => {
      writeFileSync(join(dir, "acl"), "* anyone l\n");
      return `mail_plugins = acl\nprotocol imap {\n  mail_plugins = acl imap_acl\n}\nplugin {\n  acl = vfile:${dir}/acl\n}`;
    },
  },
};

/** Postfix: port, name, overrides. Values hold no blanks: commas stand for them. */
export function postfix(dir, lab) {
  const sasl = (name) => [`smtpd_sasl_path=${lab}/dovecot-${name}/sasl.sock`];
  const map = (name, text) => {
    writeFileSync(join(dir, name), text);
    return `texthash:${dir}/${name}`;
  };
  const helo = map("helo", "[127.0.0.1]\t504 5.5.2 <[127.0.0.1]>: Helo command rejected: need fully-qualified hostname\n");
  const anonymous = map("anonymous", "alice@test.example\t530 5.7.0 Authentication required\n");
  const listed = `cidr:${dir}/listed`;
  writeFileSync(join(dir, "listed"), "127.0.0.1/32\t554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/127.0.0.1\n");
  return [
    [10610, "only-plain", sasl("only-plain")],
    [10611, "only-login", sasl("only-login")],
    [10612, "only-cram-md5", sasl("only-cram-md5")],
    [10613, "only-scram-sha-1", sasl("only-scram-sha-1")],
    [10614, "only-scram-sha-256", sasl("only-scram-sha-256")],
    [10615, "all-mechanisms", sasl("all-mechanisms")],
    [10616, "foreign-mechanisms", sasl("foreign-mechanisms")],
    [10601, "oauth2", sasl("oauth2")],
    [10617, "helo", [`smtpd_helo_restrictions=check_helo_access,${helo}`, "smtpd_delay_reject=no"]],
    [10618, "anonymous", [`smtpd_sender_restrictions=check_sasl_access,${anonymous}`, "smtpd_delay_reject=no"]],
    [10619, "listed", [`smtpd_client_restrictions=check_client_access,${listed}`, "smtpd_delay_reject=no"]],
    // A map that is not there: "451 4.3.5 Server configuration error".
    [10620, "misconfigured", [`smtpd_sender_restrictions=check_sender_access,texthash:${dir}/absent`, "smtpd_delay_reject=no"]],
    [10622, "later", ["smtpd_sender_restrictions=defer", "smtpd_delay_reject=no"]],
    [10623, "oauthbearer", sasl("oauthbearer")],
    [10596, "one-connection", ["smtpd_client_connection_count_limit=1", "smtpd_client_event_limit_exceptions="]],
    [10598, "few-sign-ins", ["smtpd_client_auth_rate_limit=2", "smtpd_client_event_limit_exceptions="]],
    [10621, "few-mails", ["smtpd_client_message_rate_limit=2", "smtpd_client_event_limit_exceptions="]],
    // Nobody answers for sign-ins: smtpd gives up in the middle.
    [10599, "no-sasl", [`smtpd_sasl_path=${dir}/absent.sock`]],
    [10600, "tarpit", ["smtpd_error_sleep_time=6s", "smtpd_soft_error_limit=1"]],
  ];
}

const TLS12 = "sslVersionMin = TLSv1.2\nsslVersionMax = TLSv1.2\n";

/** stunnel: IMAP port, certificate, options; SMTP and STARTTLS are 100, 200 and 300 above. */
export const stunnel = (tls) => [
  [15008, "sha1", ""],
  [15011, "lapsed", ""],
  [15012, "inspected", ""],
  [15025, "smalldh", `${TLS12}ciphers = DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0\n`],
  [15027, "valid", `${TLS12}verifyChain = yes\nrequireCert = yes\nCAfile = ${tls}/root.crt\n`],
];
