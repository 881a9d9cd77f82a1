// One private Postfix, a port per behaviour; it signs in through Dovecot and delivers nothing.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "./process.mjs";

/** Port, name and the overrides that make the difference. Values hold no blanks: commas stand for them. */
const services = (dir, lab) => [
  [10465, "tls", ["smtpd_tls_wrappermode=yes"]],
  [10587, "base", []],
  [10588, "tlsonly", ["smtpd_tls_security_level=encrypt"]],
  [10589, "limit", [`smtpd_sender_restrictions=check_sasl_access,texthash:${dir}/limit`, "smtpd_delay_reject=no"]],
  [10591, "denied", [`smtpd_client_restrictions=check_client_access,cidr:${dir}/denied`, "smtpd_delay_reject=no"]],
  [10593, "owner", [`smtpd_sender_login_maps=texthash:${dir}/owners`, "smtpd_sender_restrictions=reject_sender_login_mismatch", "smtpd_delay_reject=no"]],
  [10594, "notls", ["smtpd_tls_security_level=none", "smtpd_tls_auth_only=no"]],
  [10595, "noauth", ["smtpd_sasl_auth_enable=no"]],
  [10597, "oldtls", ["smtpd_tls_protocols=>=TLSv1,<=TLSv1.1", "smtpd_tls_mandatory_protocols=>=TLSv1,<=TLSv1.1", "smtpd_tls_ciphers=medium", "tls_medium_cipherlist=ALL:@SECLEVEL=0"]],
  [10602, "faults", [`smtpd_sasl_path=${lab}/dovecot-faults/sasl.sock`]],
];

/** What it listens on: port and address. */
export const POSTFIX_PORTS = services("", "").map(([port]) => [port, "127.0.0.1"]);

/** Helpers of the mail system that smtpd wants to find. */
const HELPERS = `postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
error unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
`;

/** Starts it; needs the Dovecots for SASL, and root, on which Postfix' master insists. `more` adds ports. */
export async function startPostfix(lab, tls, more = () => []) {
  const dir = join(lab, "postfix");
  for (const sub of ["conf", "data", "queue"]) mkdirSync(join(dir, sub), { recursive: true });
  execFileSync("chown", ["postfix:", join(dir, "data")]);
  writeFileSync(join(dir, "limit"), "alice@test.example\t550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852\n");
  writeFileSync(join(dir, "denied"), "127.0.0.1/32\t554 5.7.1 Client host not permitted: your address is not on the allow list of this server\n");
  writeFileSync(join(dir, "owners"), "alice@test.example\talice@test.example\nsupport@test.example\tbob@test.example\n");
  writeFileSync(join(dir, "conf/main.cf"), main(dir, lab, tls));
  const lines = [...services(dir, lab), ...more(dir, lab)].map(([port, name, options]) =>
    [`127.0.0.1:${port} inet n - n - - smtpd -o syslog_name=${name}`, ...options].join(" -o "));
  writeFileSync(join(dir, "conf/master.cf"), `${lines.join("\n")}\n${HELPERS}`);
  const pidFile = join(dir, "queue/pid/master.pid");
  return start("/usr/sbin/postfix", ["-c", join(dir, "conf"), "start-fg"], { port: 10602, pidFile, env: { MAIL_CONFIG: join(dir, "conf") }, log: join(dir, "maillog") });
}

function main(dir, lab, tls) {
  return `compatibility_level = 3.6
queue_directory = ${dir}/queue
data_directory = ${dir}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${dir}/maillog
maillog_file_prefixes = ${dir}
myhostname = mail.test.example
mydestination =
mynetworks =
inet_interfaces = loopback-only
inet_protocols = ipv4
alias_maps =
local_recipient_maps =
default_transport = discard:
relay_transport = discard:
smtpd_tls_cert_file = ${tls}/valid.chain.pem
smtpd_tls_key_file = ${tls}/valid.key
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${lab}/dovecot-base/sasl.sock
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_helo_required = yes
smtpd_peername_lookup = no
smtpd_error_sleep_time = 0
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
`;
}
