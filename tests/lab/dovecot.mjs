// Private Dovecot instances, one per behaviour. IMAP port and its TLS twin, 850 above.
import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "./process.mjs";

/** Users of every instance. */
const USERS = [
  "alice@test.example:{PLAIN}alice-secret::::::",
  "bob@test.example:{PLAIN}bob-secret::::::",
  "carol@test.example:{PLAIN}alice-secret::::::",
].join("\n");

/** What a Lua password database answers for NAME@fault.example: the words of real providers. */
const FAULTS = `
local words = {
  apppw = "Application-specific password required: https://support.google.com/accounts/answer/185833",
  weblogin = "Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)",
  suspended = "Account is suspended",
  imapoff = "Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)",
}
local results = {
  expired = dovecot.auth.PASSDB_RESULT_PASS_EXPIRED,
  internal = dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE,
}
function auth_passdb_lookup(req)
  local account = string.match(req.user, "^([^@]+)@fault%.example$")
  if account == nil then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
  if results[account] then return results[account], "" end
  if account == "closed" then return dovecot.auth.PASSDB_RESULT_OK, {password="x", nologin="y"} end
  if words[account] then return dovecot.auth.PASSDB_RESULT_OK, {password="x", nologin="y", reason=words[account]} end
  return dovecot.auth.PASSDB_RESULT_OK, {password="x"}
end
function auth_userdb_lookup(req) return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "" end
function script_init() return 0 end
function script_deinit() end
`;

/** Name, IMAP port and the settings that make the difference. */
const VARIANTS = {
  base: { port: 10143, settings: () => "" },
  noidle: { port: 10144, settings: () => "imap_capability = IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE LITERAL+ NAMESPACE UIDPLUS CHILDREN" },
  // On loopback a client from the server's own address counts as secured, so this one has another.
  logindisabled: { port: 10145, host: "127.0.0.2", settings: () => "ssl = required\nlisten = 127.0.0.2" },
  oauth2: {
    port: 10147,
    settings: (dir) => `auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${dir}/oauth2.conf.ext
}`,
  },
  faults: { port: 10148, settings: (dir) => `passdb {\n  driver = lua\n  args = file=${dir}/faults.lua blocking=yes\n}` },
  notls: { port: 10150, settings: () => "ssl = no\ndisable_plaintext_auth = no\nservice imap-login {\n  inet_listener imaps {\n    port = 0\n  }\n}" },
};

/** What they listen on: port and address. */
export const DOVECOT_PORTS = Object.values(VARIANTS).flatMap(({ port, host = "127.0.0.1" }) => [[port, host], [port + 850, host]]);

/** Starts all of them, and what a test adds: `mechanisms` of the password file, `env`, own `settings`. */
export function startDovecots(lab, tls, more = {}) {
  return Promise.all(Object.entries({ ...VARIANTS, ...more }).map(([name, variant]) => startOne(lab, tls, name, variant)));
}

function startOne(lab, tls, name, { port, host, env, mechanisms = "plain login", settings }) {
  const dir = join(lab, `dovecot-${name}`);
  for (const sub of ["base", "state", "mail", "home"]) mkdirSync(join(dir, sub), { recursive: true });
  // Nobody, so that nothing of the machine can be reached through a mailbox.
  for (const sub of ["mail", "home"]) chownSync(join(dir, sub), 65534, 65534);
  writeFileSync(join(dir, "users"), `${USERS}\n`);
  writeFileSync(join(dir, "faults.lua"), FAULTS);
  oauth(dir, tls);
  writeFileSync(join(dir, "dovecot.conf"), config(dir, tls, name, port, mechanisms, settings(dir)));
  chmodSync(dir, 0o755);
  return start("/usr/sbin/dovecot", ["-F", "-c", join(dir, "dovecot.conf")], { port, host, env, log: join(dir, "dovecot.log") });
}

function oauth(dir, tls) {
  const keys = join(dir, "jwtkeys");
  for (const party of ["default", "lab"]) {
    mkdirSync(join(keys, party, "RS256"), { recursive: true });
    cpSync(join(tls, "jwt.pub"), join(keys, party, "RS256", "default"));
  }
  writeFileSync(join(dir, "oauth2.conf.ext"), `introspection_mode = local
local_validation_key_dict = fs:posix:prefix=${keys}/
issuers = https://issuer.test.example/
username_attribute = email
scope = mail.read
openid_configuration_url = https://issuer.test.example/.well-known/openid-configuration
tokeninfo_url =
`);
}

function config(dir, tls, name, port, mechanisms, settings) {
  return `base_dir = ${dir}/base
state_dir = ${dir}/state
instance_name = mailmend-${name}
log_path = ${dir}/dovecot.log
auth_verbose = yes
# Every sign-in that arrives is in the log: tests ask it who came.
auth_debug = yes
protocols = imap
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:${dir}/mail/%u
mail_uid = 65534
mail_gid = 65534
ssl = yes
ssl_cert = <${tls}/valid.chain.pem
ssl_key = <${tls}/valid.key
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {
  driver = passwd-file
  mechanisms = ${mechanisms}
  args = scheme=PLAIN username_format=%u ${dir}/users
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${dir}/home/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${port + 850}
    ssl = yes
  }
}
service anvil {
  # No growing delays for an address that fails often: it is the tests'.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
service auth {
  # For Postfix.
  unix_listener ${dir}/sasl.sock {
    mode = 0666
  }
}
${settings}
`;
}
