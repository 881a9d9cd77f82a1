/** What both elements share: language from the nearest `lang`, the loaded module, texts. */
import { LitElement, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { language, load, type Mailmend } from "./module.js";
import { plain, rich } from "./rich.js";
import { styles } from "./styles.js";

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
  declare protected broken: boolean;
  protected tag = "";
  private watcher: MutationObserver | undefined;

  constructor() {
    super();
    this.operator = "";
    this.broken = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
    // The language of the page can change while a verdict is shown.
    this.watcher = new MutationObserver(() => this.follow());
    this.watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["lang", "dir"], subtree: true });
  }

  override disconnectedCallback(): void {
    this.watcher?.disconnect();
    super.disconnectedCallback();
  }

  private async follow(): Promise<void> {
    const tag = language((this.closest("[lang]") as HTMLElement | null)?.lang || navigator.language);
    if (tag === this.tag) return;
    this.tag = tag;
    try {
      const loaded = await load(tag, this.operator || null);
      if (this.tag !== tag) return;
      this.mailmend = loaded;
      this.broken = false;
      await this.languageChanged(loaded);
    } catch (error) {
      console.error("mailmend", error);
      this.tag = "";
      this.broken = true;
    }
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

  protected emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  override render(): TemplateResult {
    // Until the module is there, and if it never comes, the page's own content stays.
    if (!this.mailmend) return html`<slot></slot>`;
    return html`<div part="base" lang=${this.tag}>${this.content()}</div>`;
  }

  protected abstract content(): TemplateResult;
}
