/** Registers both elements; doing it twice is harmless. */
import { MailmendCheck } from "./check.js";
import { MailmendExplain } from "./explain.js";

export { LANGUAGES, language } from "./module.js";
export type { Prefill } from "./check.js";
export { MailmendCheck, MailmendExplain };

for (const [name, element] of [["mailmend-check", MailmendCheck], ["mailmend-explain", MailmendExplain]] as const) {
  if (!customElements.get(name)) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    "mailmend-check": MailmendCheck;
    "mailmend-explain": MailmendExplain;
  }
}
