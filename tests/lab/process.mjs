// Starting and ending the servers of the lab: each is a child of the test run, ended by its pid.
import { spawn } from "node:child_process";
import { readFileSync, existsSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const started = [];

// A run that is torn off (ctrl-c, a closed pipe) leaves no server behind.
process.once("exit", () => {
  for (const entry of started) {
    try {
      process.kill(pidOf(entry), "SIGTERM");
    } catch {
      // It has ended already.
    }
  }
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** Starts a program in the foreground and waits until its port answers. */
export async function start(program, args, { port, host = "127.0.0.1", env = {}, pidFile, log } = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const entry = { child, pidFile, output: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => { entry.output += chunk; });
  started.push(entry);
  let failure;
  child.on("error", (error) => { failure = error; });
  for (const until = Date.now() + 20_000; ; ) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${entry.output}${log && existsSync(log) ? readFileSync(log) : ""}`);
    if (!port || (await answers(port, host))) return entry;
    if (Date.now() > until) throw new Error(`${program} does not answer on ${port}: ${entry.output}`);
    await pause(50);
  }
}

/** Ends everything that was started, newest first. */
export async function stopAll() {
  for (const { child, pidFile } of started.reverse()) {
    await end(pidOf({ child, pidFile }));
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  }
  started.length = 0;
}

/** Postfix' master leaves the process that was spawned and tells its own pid. */
function pidOf({ child, pidFile }) {
  return pidFile && existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8").trim()) : child.pid;
}

async function end(pid) {
  try {
    process.kill(pid, "SIGTERM");
    for (let i = 0; i < 60; i += 1) {
      await pause(50);
      process.kill(pid, 0);
    }
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Whether somebody listens there. */
export function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once("connect", () => { socket.destroy(); resolve(true); });
    socket.once("error", () => resolve(false));
  });
}
