// The relay under test, with the built site; its log is kept at its most talkative.
import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BIN, LAB, ROOT, TLS } from "./lab.mjs";
import { NAME_SERVER } from "./names.mjs";

/** Where the page is. */
export const ORIGIN = "http://127.0.0.1:18474";

/** Names that the relay answers itself; the certificates of the laboratory are for the first two. */
const HOSTS = {
  "mail.test.example": "127.0.0.1",
  "imap.test.example": "127.0.0.2",
  "wrong.test.example": "127.0.0.1",
};

/** One person tries many mailboxes at once here, and often in vain. */
const GENEROUS = ["--checks-per-minute", "600", "--target-checks-per-minute", "600", "--sign-in-failures", "500", "--max-sockets-per-client", "200", "--max-checks-per-client", "50"];

/** Starts it; `more` are further flags. */
export async function startRelay(more = []) {
  const site = join(LAB, "site");
  rmSync(site, { recursive: true, force: true });
  cpSync(join(ROOT, "web/dist"), site, { recursive: true });
  writeFileSync(join(site, "config.json"), JSON.stringify({ relay: "v1/check" }));
  const child = spawn(join(BIN, "mailmend-relay"), [
    "--listen", new URL(ORIGIN).host, "--site", site, "--allow-network", "127.0.0.0/8", "--allow-port", "10000-19999",
    "--extra-root", join(TLS, "root.crt"), "--name-server", NAME_SERVER,
    ...Object.entries(HOSTS).flatMap(([name, address]) => ["--static-host", `${name}=${address}`]), ...GENEROUS, ...more,
  ], { env: { ...process.env, MAILMEND_LOG: "trace" } });
  process.once("exit", () => child.kill("SIGTERM"));
  let log = "";
  child.stderr.on("data", (chunk) => { log += chunk; });
  const ended = new Promise((resolve) => { child.once("exit", resolve); });
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve);
    ended.then((code) => reject(new Error(`the relay ended with ${code}: ${log}`)));
  });
  return {
    log: () => log,
    memory: () => memory(child.pid),
    forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, "5"),
    stop: () => { child.kill("SIGTERM"); return ended; },
  };
}

/** Resident memory of a process now and at its peak, in KiB (proc(5)). */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]);
  return { now: of("VmRSS"), peak: of("VmHWM") };
}
