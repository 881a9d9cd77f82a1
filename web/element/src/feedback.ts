import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { MailmendElement } from "./base.js";
import { later, type Mailmend } from "./module.js";
import type { FeedbackDetail } from "./types.js";

/** Why it did not help, as far as people say. */
const REASONS = ["not_solved", "other_problem", "unclear", "outdated"] as const;
/** Enough for what somebody writes into a box; a log belongs elsewhere. */
const COMMENT = 2000;

/**
 * "Was this helpful?": yes; or no, with reasons and a comment. Used by `<mailmend-explain feedback>`, which
 * fetches it then.
 *
 * Attributes: `action` (where the answer is sent by POST, as JSON; empty: nowhere), `subject` (what it is
 * about: `row:imap-verify-failed`, `cause:dns_name_not_found`).
 * Event: `mailmend-feedback` {helpful, reasons, comment, subject, language}. Part: `feedback`.
 */
export class MailmendFeedback extends MailmendElement {
  static override properties: PropertyDeclarations = {
    action: { type: String },
    subject: { type: String },
    state: { state: true },
    reasons: { state: true },
    comment: { state: true },
  };

  declare action: string;
  declare subject: string;
  declare private state: "asking" | "why" | "sending" | "thanks" | "failed";
  declare private reasons: ReadonlySet<string>;
  declare private comment: string;
  private helpful = false;

  constructor() {
    super();
    this.action = this.subject = this.comment = "";
    this.state = "asking";
    this.reasons = new Set();
  }

  protected override async languageChanged(mailmend: Mailmend): Promise<void> {
    mailmend.add(await later(this.tag, "pages"));
    this.requestUpdate();
  }

  private answer(helpful: boolean): void {
    this.helpful = helpful;
    if (helpful) void this.send();
    else {
      this.state = "why";
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input")?.focus());
    }
  }

  private async send(): Promise<void> {
    const detail: FeedbackDetail = {
      helpful: this.helpful,
      reasons: this.helpful ? [] : REASONS.filter((reason) => this.reasons.has(reason)),
      comment: this.helpful ? "" : this.comment.trim().slice(0, COMMENT),
      subject: this.subject,
      language: this.tag,
    };
    // Once per answer, however often the sending has to be tried.
    if (this.state !== "failed") this.emit("mailmend-feedback", detail);
    this.state = "sending";
    this.state = await posted(this.action, detail) ? "thanks" : "failed";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[tabindex]")?.focus();
  }

  protected content(): TemplateResult {
    if (!this.mailmend?.has("feedback-question")) return html``;
    return html`<section part="feedback" class="card stack" aria-label=${this.t("feedback-question")} data-feedback=${this.state}>${this.step()}</section>`;
  }

  private step(): TemplateResult {
    switch (this.state) {
      case "thanks": return html`<p tabindex="-1">${this.t("feedback-thanks")}</p>`;
      case "failed": return html`<p tabindex="-1">${this.t("feedback-failed")}</p><div><button type="button" @click=${this.send}>${this.t("ui-try-again")}</button></div>`;
      case "why": return this.why();
      default: {
        const sending = this.state === "sending";
        return html`<div class="row"><h3>${this.t("feedback-question")}</h3>
          <button type="button" class="yes" ?disabled=${sending} @click=${() => this.answer(true)}>${this.t("feedback-yes")}</button>
          <button type="button" class="no" ?disabled=${sending} @click=${() => this.answer(false)}>${this.t("feedback-no")}</button></div>`;
      }
    }
  }

  private why(): TemplateResult {
    const choose = (reason: string, on: boolean): void => {
      const chosen = new Set(this.reasons);
      if (on) chosen.add(reason);
      else chosen.delete(reason);
      this.reasons = chosen;
    };
    return html`<form class="stack" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.send(); }}>
      <fieldset class="plain stack tight"><legend>${this.t("feedback-why")}</legend>
        ${REASONS.map((reason) => html`<label class="tick"><input type="checkbox" name=${reason} .checked=${this.reasons.has(reason)} @change=${(event: Event) => choose(reason, (event.target as HTMLInputElement).checked)} /><span>${this.t(`feedback-reason-${reason.replaceAll("_", "-")}`)}</span></label>`)}
      </fieldset>
      <div class="stack tight"><label for="comment">${this.t("feedback-comment")}</label>
        <small id="comment-hint">${this.t("feedback-comment-hint")}</small>
        <textarea id="comment" class="short" maxlength=${COMMENT} dir="auto" aria-describedby="comment-hint" .value=${this.comment} @input=${(event: Event) => { this.comment = (event.target as HTMLTextAreaElement).value; }}></textarea></div>
      <div class="row"><button type="submit" class="primary">${this.t("feedback-send")}</button></div>
    </form>`;
  }
}

/** Sends the answer to the owner's address; true where there is none. */
async function posted(action: string, detail: FeedbackDetail): Promise<boolean> {
  if (!action) return true;
  try {
    const url = new URL(action, document.baseURI);
    if (url.protocol !== "https:" && url.origin !== location.origin) throw new Error(`${url.origin}: neither https nor this origin`);
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(detail), credentials: "omit", referrerPolicy: "no-referrer", keepalive: true });
    return answer.ok;
  } catch (error) {
    console.error("mailmend", error);
    return false;
  }
}

if (!customElements.get("mailmend-feedback")) customElements.define("mailmend-feedback", MailmendFeedback);
