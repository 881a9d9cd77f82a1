import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { browserName, guideDetails, rowDetails } from "./article.js";
import { MailmendElement } from "./base.js";
import { later, rules, type Mailmend } from "./module.js";
import { reportView, type Handed } from "./report.js";
import { visible } from "./rich.js";
import { verdict } from "./verdict.js";
import type { ExplainDiagnosedDetail, Explained, Guide, GuideDetail, Report, Row } from "./types.js";

/** Longest file that is read when dropped: what the classifier reads at most. */
const MAX_FILE = 1 << 20;
/** Somebody who types is told the verdict aloud when they pause, not at every letter. */
const PAUSE_MS = 700;
/** Once the page has nothing better to do, and in any case soon. */
const idle = (): Promise<unknown> => new Promise((go) => ("requestIdleCallback" in window ? requestIdleCallback(go, { timeout: 300 }) : setTimeout(go)));

/**
 * `<mailmend-explain>`: paste an error message, read what is wrong. No network after load.
 *
 * Events bubble and are composed.
 *
 * @tagname mailmend-explain
 * @attr {string} text - A message to explain at once.
 * @attr {string} row - Slug of the article row that stands open.
 * @attr {string} operator - Path of the operator document, relative to the script.
 * @attr {boolean} no-article - Hide the list of messages and how-tos.
 * @attr {boolean} no-paste - Hide the paste box; the article alone.
 * @attr {string} feedback - Ask "Was this helpful?"; with a value, POST the answer there as JSON (this origin or
 *   https; the shape is that of the event).
 *
 * @fires {CustomEvent<ExplainDiagnosedDetail>} mailmend-diagnosed - The verdict on what somebody typed, pasted or dropped, not on `text`.
 * @fires {CustomEvent<GuideDetail>} mailmend-guide - With `no-article`, somebody wants the how-to.
 * @fires {CustomEvent<FeedbackDetail>} mailmend-feedback - Somebody answered "Was this helpful?".
 *
 * @slot - What is read without script and where the module cannot run.
 * @slot unavailable - What is said where the module cannot run.
 *
 * @csspart base - Everything.
 * @csspart paste - The paste box with its label.
 * @csspart cause - A verdict.
 * @csspart steps - The steps of a verdict.
 * @csspart server-text - The pasted text, with what gave it away marked.
 * @csspart rows - The helpdesk's messages.
 * @csspart guides - The how-tos.
 * @csspart report - The buttons that hand over the report.
 * @csspart unavailable - What is said where the module cannot run.
 */
export class MailmendExplain extends MailmendElement {
  static override properties: PropertyDeclarations = {
    text: { type: String },
    row: { type: String },
    noArticle: { type: Boolean, attribute: "no-article" },
    noPaste: { type: Boolean, attribute: "no-paste" },
    feedback: { type: String },
    found: { state: true },
    rows: { state: true },
    guides: { state: true },
    opened: { state: true },
    handed: { state: true },
    announced: { state: true },
  };

  declare text: string;
  declare row: string;
  declare noArticle: boolean;
  declare noPaste: boolean;
  declare feedback: string | null;
  declare private found: Explained | undefined;
  declare private rows: Row[];
  declare private guides: Guide[];
  declare private opened: string;
  declare private handed: Handed;
  declare private announced: string;
  private frame = 0;
  private pause = 0;
  private byPage = true;

  constructor() {
    super();
    this.text = this.row = this.opened = this.announced = "";
    this.noArticle = this.noPaste = false;
    this.feedback = null;
    this.rows = [];
    this.guides = [];
    this.handed = "";
  }

  override disconnectedCallback(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.pause);
    super.disconnectedCallback();
  }

  /** Opens a row (`row-<slug>`) or how-to (`guide-<slug>`) and goes there. */
  async reveal(id: string): Promise<void> {
    this.opened = id;
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`);
    if (!target) return;
    target.open = true;
    target.scrollIntoView({ block: "start" });
    target.querySelector("summary")?.focus({ preventScroll: true });
  }

  protected override async languageChanged(mailmend: Mailmend): Promise<void> {
    this.explain();
    if (this.noArticle) return;
    const article = await later(this.tag, "article");
    // The list says that everything is there: from now on no network is needed.
    await rules();
    // Who came for a row gets it at once. Everybody else first gets the answer to what they paste: each
    // step is a frame or two of a slow phone, and a moment's idleness lies between them.
    const turn = this.opened || this.row ? async () => {} : idle;
    await turn();
    if (this.mailmend !== mailmend) return;
    mailmend.add(article);
    await turn();
    this.rows = mailmend.rows() as Row[];
    await turn();
    if (this.mailmend !== mailmend) return;
    this.guides = mailmend.guides(browserName()) as Guide[];
    // Opened before there was anything to open.
    if (this.opened) await this.reveal(this.opened);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("text") && this.mailmend) this.explain();
    if (changed.has("feedback") && this.feedback !== null) import("./feedback.js").catch((error: unknown) => { console.error("mailmend", error); });
  }

  private explain(): void {
    if (this.text.trim()) this.withRules(() => this.judge());
    else this.judge();
  }

  private judge(): void {
    if (!this.mailmend) return;
    this.handed = "";
    this.found = this.text.trim() ? this.mailmend.explain(this.text, undefined) as Explained : undefined;
    clearTimeout(this.pause);
    if (!this.found || this.byPage) return;
    this.byPage = true;
    const { cause, sureness, row, title } = this.found.diagnosis;
    this.emit("mailmend-diagnosed", { cause, sureness, row: row?.slug ?? null } satisfies ExplainDiagnosedDetail);
    this.pause = window.setTimeout(() => { this.announced = title; }, PAUSE_MS);
  }

  /** What somebody gave us, in whatever way. */
  private given(text: string): void {
    if (text === this.text) return;
    this.byPage = false;
    this.text = text;
  }

  /** Once per frame is as live as eyes can see, however fast somebody types. */
  private typed(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.given(value));
  }

  private async dropped(event: DragEvent): Promise<void> {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.given(await file.slice(0, MAX_FILE).text());
  }

  private readonly guide = (slug: string): void => {
    if (this.noArticle) this.emit("mailmend-guide", { guide: slug } satisfies GuideDetail);
    else void this.reveal(`guide-${slug}`);
  };

  private report(): Report {
    return this.mailmend?.report({ pasted: this.text, now: Math.floor(Date.now() / 1000) }) as Report;
  }

  private readonly words = (id: string, args?: Record<string, string | number>): string => this.t(id, args);

  protected content(): TemplateResult {
    return html`<div class="stack wide">
      ${this.noPaste ? nothing : this.paste()}
      ${this.found ? this.result(this.found) : nothing}
      ${this.noArticle ? nothing : this.browse()}
      ${this.feedback === null ? nothing : html`<mailmend-feedback action=${this.feedback} subject=${this.subject()}></mailmend-feedback>`}
      <p class="visually-hidden" role="status">${this.announced}</p>
    </div>`;
  }

  private paste(): TemplateResult {
    return html`<div class="card stack" part="paste">
      <div class="stack tight">
        <label for="text">${this.t("ui-explain-label")}</label>
        <p class="muted" id="hint">${this.t("ui-explain-hint")}</p>
        <textarea id="text" spellcheck="false" autocapitalize="off" autocomplete="off" dir="auto" aria-describedby="hint" .value=${this.text} @input=${this.typed} @dragover=${(event: Event) => event.preventDefault()} @drop=${this.dropped}></textarea>
      </div>
      ${this.text ? html`<div class="row"><button type="button" @click=${this.clear}>${this.t("ui-clear")}</button></div>` : nothing}
    </div>`;
  }

  private clear(): void {
    this.text = this.announced = "";
    this.renderRoot.querySelector<HTMLElement>("#text")?.focus();
  }

  /** What an answer to "Was this helpful?" is about. */
  private subject(): string {
    if (this.found) return `cause:${this.found.diagnosis.cause}`;
    return this.opened ? this.opened.replace("-", ":") : this.row ? `row:${this.row}` : "";
  }

  private result(found: Explained): TemplateResult {
    const { row } = found.diagnosis;
    return html`
      ${verdict(found.diagnosis, { t: this.words, guide: this.guide })}
      ${row && !this.noArticle ? html`<div class="row"><button type="button" class="link" @click=${() => void this.reveal(`row-${row.slug}`)}>${this.t("ui-show-row")}</button></div>` : nothing}
      <details class="card">
        <summary>${this.t("ui-your-text")}</summary>
        <div class="stack tight">
          ${found.secrets_cut ? html`<p class="notice">${this.t("ui-secrets-cut", { count: found.secrets_cut })}</p>` : nothing}
          <pre class="quote" part="server-text" dir="auto">${found.segments.map((piece) => (piece.marked ? html`<mark>${visible(piece.text)}</mark>` : visible(piece.text)))}</pre>
        </div>
      </details>
      ${reportView(this.handed, this.words, () => this.report(), (handed) => { this.handed = handed; })}`;
  }

  private browse(): TemplateResult {
    const open = (id: string): boolean => this.opened === id || id === `row-${this.row}`;
    return html`
      <section class="card stack tight" part="rows" aria-labelledby="rows-title">
        <h2 id="rows-title">${this.t("ui-rows-title")}</h2>
        <div>${this.rows.map((row) => rowDetails(row, this.words, open(`row-${row.slug}`), this.guide))}</div>
      </section>
      <section class="card stack tight" part="guides" aria-labelledby="guides-title">
        <h2 id="guides-title">${this.t("ui-guides-title")}</h2>
        <div>${this.guides.map((guide) => guideDetails(guide, this.words, open(`guide-${guide.slug}`)))}</div>
      </section>`;
  }
}
