// Runs one check of the table through `mailmend check --json`.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { BIN, TLS } from "../lab/lab.mjs";
import { NAME_SERVER } from "../lab/names.mjs";
import { token } from "../lab/token.mjs";
import { gate } from "./peers.mjs";

/** What is typed where the table says nothing. */
const USUAL = { host: "mail.test.example", at: "127.0.0.1", user: "alice@test.example", password: "alice-secret" };

/** `{ fault: 15003 }` is four checks: both protocols, TLS at once and after STARTTLS. */
export function variants({ fault, ...check }) {
  if (!fault) return [check];
  return [
    { ...check, imap: `${fault} tls` },
    { ...check, smtp: `${fault + 100} tls` },
    { ...check, imap: `${fault + 200} starttls` },
    { ...check, smtp: `${fault + 300} starttls` },
  ];
}

let gates = 0;

/** Runs a check; gives the JSON, the exit code, and how many connections the gate counted. */
export async function check(settings) {
  const typed = { ...USUAL, ...settings };
  if (typed.token) typed.password = token(TLS, typed.token);
  let counted;
  if (typed.gate) {
    gates += 1;
    typed.at = `127.0.7.${gates}`;
    counted = await gate(typed.at, typed.gate);
  }
  const release = await BEFORE[typed.before ?? "nothing"](typed);
  try {
    return { ...(await mailmend(["check", ...options(typed)], { MAILMEND_PASSWORD: typed.password }, typed.oauth_error)), connections: counted?.connections };
  } finally {
    release();
  }
}

function options(typed) {
  const given = [
    "--json", "--lang", "en", "--allow-network", "127.0.0.0/8", "--extra-root", join(TLS, "root.crt"), "--name-server", NAME_SERVER,
    "--user", typed.user,
  ];
  for (const name of ["mail", "imap", "smtp", "other"]) given.push("--static-host", `${name}.test.example=${typed.at}`);
  for (const protocol of ["imap", "smtp"]) {
    if (!typed[protocol]) continue;
    const [port, security] = typed[protocol].split(" ");
    given.push(`--${protocol}-host`, typed.host, `--${protocol}-port`, port, `--${protocol}-security`, security);
  }
  for (const name of ["address", "folder", "sender"]) if (typed[name]) given.push(`--${name}`, typed[name]);
  if (typed.token) given.push("--oauth");
  if (typed.plain) given.push("--allow-plain");
  if (typed.no_password) given.push("--no-password");
  if (typed.oauth_error) given.push("--oauth-error", "-");
  return given;
}

/** Runs the program; standard input is what it may read. */
export function mailmend(args, env = {}, input = "") {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, "mailmend"), args, { env: { ...process.env, ...env } });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => { out += chunk; });
    child.stderr.on("data", (chunk) => { err += chunk; });
    child.on("error", reject);
    child.on("close", (code) => {
      try { resolve({ code, err, json: JSON.parse(out) }); } catch { reject(new Error(`${args.join(" ")}\n${code}: ${out}${err}`)); }
    });
    // Most checks read nothing, and may have ended before this is written.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** What is said where nothing is checked, without a colour or a time in it. */
export function refused(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, "mailmend"), ["--lang", "en", ...args], { stdio: ["ignore", "ignore", "pipe"] });
    let err = "";
    child.stderr.on("data", (chunk) => { err += chunk; });
    child.on("error", reject);
    child.on("close", (code) => resolve(`${code} ${err}`));
  });
}

const nothing = () => {};

/** What has to be so before the check; gives what ends it. */
const BEFORE = {
  nothing: async () => nothing,
  "one more sign-in": async (typed) => {
    await check({ ...typed, before: null });
    return nothing;
  },
  "a connection is open": async (typed) => {
    const socket = connect(Number(typed.smtp.split(" ")[0]), typed.at);
    await said(socket, "220");
    return () => socket.destroy();
  },
  "a session is open": async (typed) => {
    const socket = connectTls({ port: Number(typed.imap.split(" ")[0]), host: typed.at, rejectUnauthorized: false });
    await said(socket, "* OK");
    socket.write(`a LOGIN ${typed.user} ${typed.password}\r\n`);
    await said(socket, "a OK");
    return () => socket.destroy();
  },
};

/** Waits for words. */
function said(socket, words) {
  return new Promise((resolve, reject) => {
    let heard = "";
    const hear = (chunk) => {
      heard += chunk;
      if (!heard.includes(words)) return;
      socket.off("data", hear);
      resolve();
    };
    socket.on("data", hear);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error(`closed after: ${heard}`)));
  });
}
