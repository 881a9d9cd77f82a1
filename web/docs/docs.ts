/** The examples of the documentation: the elements, with the relay that the site names. */
import "../element/src/index.js";
import { served } from "../element/src/served.js";

const config = await served<{ relay?: string }>("../config.json", {});
for (const element of document.querySelectorAll("mailmend-check")) {
  // The site's own address of the relay is relative to the site, not to this folder.
  if (config.relay) element.relay = new URL(config.relay, new URL("../", location.href)).href.replace(/^http/, "ws");
}
for (const form of document.forms) form.addEventListener("submit", (event) => event.preventDefault());
