/** Texts with values: what stands between U+2068 and U+2069 becomes an element of its own. */
import { html, type TemplateResult } from "lit";

/** A sentence whose hosts, codes and names are easy to see and to copy clean. */
export function rich(text: string): TemplateResult[] {
  // Fluent isolates the marks too where a text brings its own.
  return text.replace(/\u2068([\u2068\u2069])\u2069/g, "$1").split("\u2068").map((piece, index) => {
    if (index === 0) return html`${piece}`;
    const [value = "", ...rest] = piece.split("\u2069");
    return html`<bdi class="value">${value}</bdi>${rest.join("")}`;
  });
}

/** The same as plain text, for labels and the clipboard. */
export function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "");
}

/** What hides or reorders in a pasted text, made visible: U+202E shows as "[U+202E]". */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu, (letter) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
