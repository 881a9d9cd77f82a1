// The whole house: servers, relay, browser. A test file starts it once.
import { startBrowser } from "./browser.mjs";
import { startLab } from "./lab.mjs";
import { startRelay } from "./relay.mjs";

/** Opens it. `visit(query, use)` or `visit(query, options, use)` gives a fresh page to `use`. */
export async function openHouse() {
  const stops = [await startLab()];
  const close = async () => { while (stops.length) await stops.pop()(); };
  try {
    const relay = await startRelay();
    stops.push(relay.stop);
    const browser = await startBrowser();
    stops.push(browser.stop);
    const visit = (query, options, use = options) => browser.visit(query, use === options ? {} : options, async (page) => {
      // The page learns of its relay from a file; what is done to the elements before that would be undone, or done without one.
      await page.waitForFunction(() => document.querySelector("mailmend-check").relay);
      return use(page);
    });
    return { relay, visit, close };
  } catch (error) {
    await close();
    throw error;
  }
}
