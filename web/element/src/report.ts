/** The redacted report to hand over: copied, or saved as Markdown or JSON. */
import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "./types.js";

type Text = (id: string, args?: Record<string, string | number>) => string;

/** What became of the last press: nothing yet, copied, or no clipboard, so that the text is shown. */
export type Handed = "" | "copied" | "shown";

/** Copies the Markdown; where the page may not use the clipboard, it is shown to copy by hand. */
export async function copyReport(report: Report): Promise<Handed> {
  return await copied(report.markdown) ? "copied" : "shown";
}

export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function reportView(handed: Handed, t: Text, make: () => Report, done: (handed: Handed) => void): TemplateResult {
  const save = (kind: "md" | "json"): void => {
    const report = make();
    if (kind === "md") download("mailmend-report.md", "text/markdown", report.markdown);
    else download("mailmend-report.json", "application/json", JSON.stringify(report.json, null, 2));
  };
  return html`<section part="report" class="stack tight" aria-label=${t("ui-report")}>
    <div class="row">
      <button type="button" class="report" @click=${async () => done(await copyReport(make()))}>${t("ui-copy-report")}</button>
      <button type="button" class="link save-markdown" @click=${() => save("md")}>${t("ui-save-markdown")}</button>
      <button type="button" class="link save-json" @click=${() => save("json")}>${t("ui-save-json")}</button>
    </div>
    <p class="muted" role="status">${handed === "copied" ? t("ui-copied") : handed === "shown" ? t("ui-copy-by-hand") : nothing}</p>
    ${handed === "shown" ? html`<textarea class="by-hand" readonly aria-label=${t("ui-report")} .value=${make().markdown} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>` : nothing}
  </section>`;
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The click has taken the content; the address is good for nothing more.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
