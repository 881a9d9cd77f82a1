import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { browserName, guideDetails, rowDetails } from "./article.js";
import { MailmendElement } from "./base.js";
import { article, type Mailmend } from "./module.js";
import { verdict } from "./verdict.js";
import type { Explained, Guide, Report, Row } from "./types.js";

/** Longest file that is read when dropped: what the classifier reads at most. */
const MAX_FILE = 1 << 20;

/**
 * `<mailmend-explain>`: paste an error message, read what is wrong. No network after load.
 *
 * Attributes: `text` (a message to explain at once), `row` (slug of an article row to open),
 * `operator` (path of the operator document), `no-article` (hide the list of messages and how-tos).
 * Events: `mailmend-diagnosed` {cause, sureness, row}. Slots: default, what is read without script.
 * Parts: `base`, `cause`, `steps`, `server-text`.
 */
export class MailmendExplain extends MailmendElement {
  static override properties: PropertyDeclarations = {
    text: { type: String },
    row: { type: String },
    noArticle: { type: Boolean, attribute: "no-article" },
    found: { state: true },
    rows: { state: true },
    guides: { state: true },
    opened: { state: true },
    copied: { state: true },
  };

  declare text: string;
  declare row: string;
  declare noArticle: boolean;
  declare private found: Explained | undefined;
  declare private rows: Row[];
  declare private guides: Guide[];
  declare private opened: string;
  declare private copied: boolean;
  private frame = 0;

  constructor() {
    super();
    this.text = "";
    this.row = "";
    this.noArticle = false;
    this.rows = [];
    this.guides = [];
    this.opened = "";
    this.copied = false;
  }

  protected override async languageChanged(mailmend: Mailmend): Promise<void> {
    this.explain();
    if (this.noArticle) return;
    mailmend.add(await article(this.tag));
    this.rows = mailmend.rows() as Row[];
    this.guides = mailmend.guides(browserName()) as Guide[];
    if (this.row) void this.reveal(`row-${this.row}`);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("text") && this.mailmend) this.explain();
    if (changed.has("row") && this.row && this.rows.length) void this.reveal(`row-${this.row}`);
  }

  private explain(): void {
    if (!this.mailmend) return;
    this.copied = false;
    if (!this.text.trim()) {
      this.found = undefined;
      return;
    }
    this.found = this.mailmend.explain(this.text, undefined) as Explained;
    const { cause, sureness, row } = this.found.diagnosis;
    this.emit("mailmend-diagnosed", { cause, sureness, row: row?.slug ?? null });
  }

  /** Once per frame is as live as eyes can see, however fast somebody types. */
  private typed(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => { this.text = value; });
  }

  private async dropped(event: DragEvent): Promise<void> {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.text = await file.slice(0, MAX_FILE).text();
  }

  private async reveal(id: string): Promise<void> {
    this.opened = id;
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`);
    if (!target) return;
    target.open = true;
    target.scrollIntoView({ block: "start" });
    target.querySelector("summary")?.focus();
  }

  private async copyReport(): Promise<void> {
    if (!this.mailmend) return;
    const report = this.mailmend.report({ pasted: this.text, now: Math.floor(Date.now() / 1000) }) as Report;
    this.copied = await this.copy(report.markdown);
  }

  protected content(): TemplateResult {
    return html`<div class="stack wide">
      <div class="card stack">
        <div class="stack tight">
          <label for="text">${this.t("ui-explain-label")}</label>
          <p class="muted" id="hint">${this.t("ui-explain-hint")}</p>
          <textarea id="text" spellcheck="false" autocapitalize="off" autocomplete="off" dir="auto" aria-describedby="hint" .value=${this.text} @input=${this.typed} @dragover=${(event: Event) => event.preventDefault()} @drop=${this.dropped}></textarea>
        </div>
        ${this.text ? html`<div class="row"><button type="button" @click=${() => { this.text = ""; }}>${this.t("ui-clear")}</button></div>` : nothing}
      </div>
      <div aria-live="polite" class="stack">${this.found ? this.result(this.found) : nothing}</div>
      ${this.noArticle ? nothing : this.browse()}
    </div>`;
  }

  private result(found: Explained): TemplateResult {
    return html`
      ${verdict(found.diagnosis, { t: (id, args) => this.t(id, args), guide: (slug) => void this.reveal(`guide-${slug}`) })}
      ${found.diagnosis.row ? html`<div class="row"><button type="button" class="link" @click=${() => void this.reveal(`row-${found.diagnosis.row?.slug ?? ""}`)}>${this.t("ui-show-row")}</button></div>` : nothing}
      <details class="card">
        <summary>${this.t("ui-your-text")}</summary>
        <div class="stack tight">
          ${found.secrets_cut ? html`<p class="notice">${this.t("ui-secrets-cut", { count: found.secrets_cut })}</p>` : nothing}
          <pre class="quote" part="server-text" dir="auto">${found.segments.map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}</pre>
        </div>
      </details>
      <div class="row">
        <button type="button" class="report" @click=${this.copyReport}>${this.t("ui-copy-report")}</button>
        <span role="status">${this.copied ? this.t("ui-copied") : ""}</span>
      </div>`;
  }

  private browse(): TemplateResult {
    const t = (id: string, args?: Record<string, string | number>): string => this.t(id, args);
    return html`
      <section class="card stack tight" aria-labelledby="rows-title">
        <h2 id="rows-title">${t("ui-rows-title")}</h2>
        <div>${this.rows.map((row) => rowDetails(row, t, this.opened === `row-${row.slug}`, (slug) => void this.reveal(`guide-${slug}`)))}</div>
      </section>
      <section class="card stack tight" aria-labelledby="guides-title">
        <h2 id="guides-title">${t("ui-guides-title")}</h2>
        <div>${this.guides.map((guide) => guideDetails(guide, t, this.opened === `guide-${guide.slug}`))}</div>
      </section>`;
  }
}
