/** What the elements share: language from the nearest `lang`, the loaded module, texts. */
import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { hasRules, language, load, rules, rightToLeft, textsOnly, type Mailmend, type Texts } from "./module.js";
import { plain, rich } from "./rich.js";
import { styles } from "./styles.js";

/**
 * The base of the elements. Custom properties, light or dark by the page's own `color-scheme`:
 *
 * @cssprop --mailmend-accent - Buttons, links, focus.
 * @cssprop --mailmend-on-accent - The text on them.
 * @cssprop --mailmend-text - Text.
 * @cssprop --mailmend-muted - Text of second rank.
 * @cssprop --mailmend-surface - Cards and inputs.
 * @cssprop --mailmend-raised - What stands out in them.
 * @cssprop --mailmend-line - Borders of cards.
 * @cssprop --mailmend-field-line - Borders of inputs and buttons.
 * @cssprop --mailmend-good - Passed.
 * @cssprop --mailmend-bad - Failed.
 * @cssprop --mailmend-warn - A warning.
 * @cssprop --mailmend-radius - Corners of cards.
 * @cssprop --mailmend-field-radius - Corners of inputs and buttons.
 * @cssprop --mailmend-control-size - Least height of inputs and buttons.
 * @cssprop --mailmend-font - The whole `font` value.
 */
export abstract class MailmendElement extends LitElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    operator: { type: String },
    mailmend: { state: true },
    broken: { state: true },
  };

  /** Path of the operator document, relative to the script; empty for none. */
  declare operator: string;
  declare protected mailmend: Mailmend | undefined;
  /** Set when the module cannot run: its own words for that, as far as they could be fetched. */
  declare protected broken: Texts | true | undefined;
  /** The language that is shown. */
  protected tag = "";
  private wanted = "";
  private watcher: MutationObserver | undefined;

  constructor() {
    super();
    this.operator = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.follow();
    // The language of the page can change while a verdict is shown.
    this.watcher = new MutationObserver(() => void this.follow());
    const watched = { attributes: true, attributeFilter: ["lang", "dir"], subtree: true };
    this.watcher.observe(document.documentElement, watched);
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) this.watcher.observe(root, watched);
  }

  override disconnectedCallback(): void {
    this.watcher?.disconnect();
    super.disconnectedCallback();
  }

  private async follow(): Promise<void> {
    const tag = language(nearestLanguage(this) || navigator.language);
    if (tag === this.wanted) return;
    this.wanted = tag;
    try {
      const loaded = await load(tag, this.operator || null);
      if (this.wanted !== tag) return;
      this.tag = tag;
      this.mailmend = loaded;
      this.broken = undefined;
      await this.languageChanged(loaded);
    } catch (error) {
      await this.unusable(tag, error);
      // A later change of language, or the button, tries again.
      this.wanted = this.mailmend ? this.tag : "";
    }
  }

  private async unusable(tag: string, error: unknown): Promise<void> {
    console.error("mailmend", error);
    this.broken = await textsOnly(tag).catch(() => true as const);
  }

  /** Judges at once, or as soon as the rules have come; without them no verdict would be true. */
  protected withRules(judge: () => void): void {
    if (hasRules()) {
      judge();
      return;
    }
    rules().then(judge, (error: unknown) => {
      // Says so in place of everything else; what was typed stays in the element, and the button tries again.
      this.mailmend = undefined;
      this.wanted = "";
      return this.unusable(this.tag, error);
    });
  }

  /** A new language is loaded; what was worded in the old one is worded again. */
  protected async languageChanged(_mailmend: Mailmend): Promise<void> {}

  /** A text of the interface, plain. */
  protected t(id: string, args: Record<string, string | number> = {}): string {
    return plain(this.mailmend?.text(id, args) ?? "");
  }

  /** A text of the interface, with its values in elements. */
  protected r(id: string, args: Record<string, string | number> = {}): TemplateResult[] {
    return rich(this.mailmend?.text(id, args) ?? "");
  }

  /** Tells the page; gives false if the page wants to do it itself. */
  protected emit(name: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  override render(): TemplateResult {
    // A page may stand from right to left around a language that does not; the reverse would be unreadable.
    const dir = rightToLeft(this.tag) ? "rtl" : nothing;
    if (this.mailmend) return html`<div part="base" lang=${this.tag} dir=${dir}>${this.content()}</div>`;
    // Until the module is there, and if it never comes, the page's own content stays.
    return html`<slot></slot>${this.broken ? this.unavailable(this.broken) : nothing}`;
  }

  private unavailable(texts: Texts | true): TemplateResult {
    return html`<div part="unavailable" class="notice stack tight" role="status"><slot name="unavailable">
      ${texts === true ? nothing : html`<p>${plain(texts.text("ui-no-module"))}</p>
      <div><button type="button" @click=${() => void this.follow()}>${plain(texts.text("ui-try-again"))}</button></div>`}
    </slot></div>`;
  }

  protected abstract content(): TemplateResult;
}

/** The nearest `lang`, also of the element that holds the shadow tree this one stands in. */
function nearestLanguage(from: Element): string {
  const found = from.closest<HTMLElement>("[lang]")?.lang;
  const root = from.getRootNode();
  return found ?? (root instanceof ShadowRoot ? nearestLanguage(root.host) : "");
}
