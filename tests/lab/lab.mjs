// The laboratory: real servers on loopback, state below tests/.lab, nothing of the machine's own
// configuration read or written.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DOVECOT_PORTS, startDovecots } from "./dovecot.mjs";
import { HOSTILE_PORTS, startHostile } from "./hostile.mjs";
import { POSTFIX_PORTS, startPostfix } from "./postfix.mjs";
import { answers, stopAll } from "./process.mjs";
import { STUNNEL_PORTS, startStunnel } from "./stunnel.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const ROOT = resolve(here, "../..");
export const LAB = process.env.MAILMEND_LAB ?? resolve(here, "../.lab");
export const TLS = join(LAB, "tls");
/** Where the programs under test are. */
export const BIN = process.env.MAILMEND_BIN ?? join(ROOT, "target/debug");
/** Held while the laboratory runs: its ports are fixed, so there is one of it. */
export const CLAIM = 10_000;

/**
 * Starts every server, and what a test adds to each; gives a function that ends them. Refuses, before it
 * touches anything, where a port is taken.
 */
export async function startLab({ dovecots, postfix, stunnel } = {}) {
  const claimed = await claim();
  let stopHostile = () => {};
  const stop = async () => {
    stopHostile();
    await stopAll();
    claimed.close();
  };
  try {
    await refuseTaken([...DOVECOT_PORTS, ...POSTFIX_PORTS, ...STUNNEL_PORTS, ...HOSTILE_PORTS]);
    rmSync(LAB, { recursive: true, force: true });
    mkdirSync(TLS, { recursive: true });
    chmodSync(LAB, 0o755);
    execFileSync("bash", [join(here, "pki.sh"), TLS], { stdio: ["ignore", "inherit", "inherit"] });
    if (!existsSync(join(TLS, "done"))) throw new Error("no certificates");
    stopHostile = await startHostile(TLS);
    await startDovecots(LAB, TLS, dovecots);
    await startPostfix(LAB, TLS, postfix);
    await startStunnel(LAB, TLS, stunnel);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function claim() {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", ({ code }) => reject(new Error(`the laboratory is in use: 127.0.0.1:${CLAIM} is taken (${code}); wait until the other run of the end-to-end tests has ended`)));
    server.listen(CLAIM, "127.0.0.1", () => resolve(server));
  });
}

async function refuseTaken(ports) {
  const taken = await Promise.all(ports.map(async ([port, host]) => ((await answers(port, host)) ? `${host}:${port}` : "")));
  const named = taken.filter(Boolean);
  if (named.length) throw new Error(`the laboratory needs ports that are taken: ${named.join(", ")}; end what listens there`);
}
