/**
 * The explanation inside a frame of another site. Its address says what it shows: `?row=<slug>`,
 * `?text=<message>`, `?lang=ko`, `?paste=no`, `?feedback`. Where answers go says the site's own `config.json`.
 * The page around asks with a message (`embed.js` does it) and is told the height, and nobody else is.
 */
import "../element/src/index.js";
import { pageLanguage, siteConfig } from "../element/src/pages.js";

let host = "";
const tell = (): void => {
  const height = document.getElementById("frame")?.getBoundingClientRect().height ?? 0;
  if (host && height) parent.postMessage({ mailmend: "height", height: Math.ceil(height) }, host);
};
addEventListener("message", (event) => {
  // Only the page that holds this frame, and from then on only its origin.
  if (event.source !== parent || (event.data as { mailmend?: unknown } | null)?.mailmend !== "hello" || event.origin === "null") return;
  host = event.origin;
  tell();
});
new ResizeObserver(tell).observe(document.getElementById("frame") as HTMLElement);

const query = new URLSearchParams(location.search);
document.documentElement.lang = pageLanguage();
const explain = document.querySelector("mailmend-explain");
if (explain) {
  explain.row = query.get("row") ?? "";
  explain.text = query.get("text") ?? "";
  explain.noPaste = query.get("paste") === "no";
  if (query.has("feedback")) explain.feedback = (await siteConfig()).feedback ?? "";
}
