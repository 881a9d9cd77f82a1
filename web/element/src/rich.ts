/** Texts with values: what stands between U+2068 and U+2069 becomes an element of its own. */
import { html, type TemplateResult } from "lit";

/** A sentence whose hosts, codes and names are easy to see and to copy clean. */
export function rich(text: string): TemplateResult[] {
  return text.split("\u2068").map((piece, index) => {
    if (index === 0) return html`${piece}`;
    const [value = "", ...rest] = piece.split("\u2069");
    return html`<bdi class="value">${value}</bdi>${rest.join("")}`;
  });
}

/** The same as plain text, for labels and the clipboard. */
export function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "");
}
