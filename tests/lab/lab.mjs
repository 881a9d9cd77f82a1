// The laboratory: real servers on loopback, state below tests/.lab, nothing of the machine's own
// configuration read or written.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startDovecots } from "./dovecot.mjs";
import { startHostile } from "./hostile.mjs";
import { startPostfix } from "./postfix.mjs";
import { stopAll } from "./process.mjs";
import { startStunnel } from "./stunnel.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const ROOT = resolve(here, "../..");
export const LAB = process.env.MAILMEND_LAB ?? resolve(here, "../.lab");
export const TLS = join(LAB, "tls");
/** Where the programs under test are. */
export const BIN = process.env.MAILMEND_BIN ?? join(ROOT, "target/debug");

/** Starts every server; gives a function that ends them. */
export async function startLab() {
  rmSync(LAB, { recursive: true, force: true });
  mkdirSync(TLS, { recursive: true });
  chmodSync(LAB, 0o755);
  execFileSync("bash", [join(here, "pki.sh"), TLS], { stdio: ["ignore", "inherit", "inherit"] });
  if (!existsSync(join(TLS, "done"))) throw new Error("no certificates");
  let stopHostile = () => {};
  const stop = async () => { stopHostile(); await stopAll(); };
  try {
    stopHostile = await startHostile();
    await startDovecots(LAB, TLS);
    await startPostfix(LAB, TLS);
    await startStunnel(LAB, TLS);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
