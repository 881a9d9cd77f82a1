// Headless Chromium as every test and bench starts it: root's sandbox off, nothing that asks the outer network.
import { chromium } from "playwright-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Starts it, with further flags. */
export function launchChromium(...more) {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: [...FLAGS, ...more] });
}
