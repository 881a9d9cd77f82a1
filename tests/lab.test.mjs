// The laboratory itself: its ports are fixed, so a second run must not break the first.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { CLAIM } from "./lab/lab.mjs";

/** Another process tries to start the laboratory in a folder that holds something; gives its last words. */
function second(folder) {
  const script = 'import("./lab/lab.mjs").then(({ startLab }) => startLab()).catch((error) => { process.stderr.write(error.message); process.exit(7); })';
  const options = { cwd: new URL(".", import.meta.url), env: { ...process.env, MAILMEND_LAB: folder }, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--eval", script], options, (error, _, stderr) => resolve({ status: error?.code ?? 0, stderr }));
  });
}

for (const [what, port, words] of [["another run", CLAIM, /in use: 127\.0\.0\.1:10000/], ["a server of somebody else’s", 10143, /ports that are taken: 127\.0\.0\.1:10143;/]]) {
  test(`beside ${what} it refuses before it touches anything`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "mailmend-lab-"));
    writeFileSync(join(folder, "precious"), "");
    const server = createServer((socket) => socket.destroy());
    await new Promise((resolve, reject) => { server.once("error", reject).listen(port, "127.0.0.1", resolve); });
    try {
      const { status, stderr } = await second(folder);
      assert.equal(status, 7, stderr);
      assert.match(stderr, words);
      assert.ok(existsSync(join(folder, "precious")));
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
}
