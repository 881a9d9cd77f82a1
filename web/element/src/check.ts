import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { actionsView, allowlist, reauthorization } from "./actions.js";
import type { Fields } from "./fields.js";
import { besideForm, ownForm, type FormState } from "./form.js";
import type { HostForm } from "./host.js";
import { copied, reportView, type Handed } from "./report.js";
import { CheckRun } from "./run.js";
import { DIRECTIONS, prefilled, withEndpoint, withField, withOffer, withSecurity, type Passwords } from "./settings.js";
import { certificate, stages } from "./stages.js";
import { noticeView } from "./states.js";
import type { AllowlistDetail, ApplyDetail, Direction, Endpoint, FieldProblem, FieldsDetail, FormData, GuideDetail, Issue, Observation, Offer, Prefill, ReauthorizeDetail, Report, Security, Settings } from "./types.js";
import { verdict } from "./verdict.js";

/**
 * `<mailmend-check>`: type mailbox settings, watch the stages, read the one cause.
 *
 * Events bubble and are composed; their `detail` holds neither prose nor secrets.
 *
 * @tagname mailmend-check
 * @attr {string} relay - WebSocket URL of the relay, or its path on this origin; absent: no checks, the rest works.
 * @attr {string} operator - Path of the operator document, relative to the script.
 * @attr {boolean} own-server - Offer the helpdesk's own mail server as a choice.
 * @attr {string} for - Id of the page's own form; it is read and filled, and no form of ours is shown.
 * @attr {string} map - With `for`, which input is which field: `field=name` pairs parted by spaces, each with
 *   `|ours:theirs` for values that are called otherwise there:
 *   `imap_host=server imap_security=encryption|tls:ssl|starttls:tls|none:off`. Fields: `address`,
 *   `server_kind`, `folder`, `sender`, and per direction (`imap_`, `smtp_`) `enabled`, `host`, `port`,
 *   `security` (tls, starttls, none), `user_name`, `password`. A direction without a `host` is left out;
 *   outgoing mail without a user name and password of its own uses those of incoming mail.
 * @attr {boolean} mark - With `for`, set `aria-invalid` and `aria-description` on the inputs at fault.
 *
 * @fires {CustomEvent<ProgressDetail>} mailmend-progress - A stage ended.
 * @fires {CustomEvent<CheckDiagnosedDetail>} mailmend-diagnosed - The check ended; a verdict per direction, or null.
 * @fires {CustomEvent<FieldsDetail>} mailmend-fields - With `for`, everything that is wrong now; empty when nothing is any more.
 * @fires {CustomEvent<ApplyDetail>} mailmend-apply - A proven setting is about to be filled in; cancelable.
 * @fires {CustomEvent<ReauthorizeDetail>} mailmend-reauthorize - Somebody pressed the button in that slot.
 * @fires {CustomEvent<AllowlistDetail>} mailmend-allowlist - The same for the addresses to allow.
 * @fires {CustomEvent<Record<string, never>>} mailmend-token-expired - The relay did not take the embed token, nor a renewed one.
 * @fires {CustomEvent<RefusedDetail>} mailmend-refused - The relay refused the check.
 * @fires {CustomEvent<GuideDetail>} mailmend-guide - Somebody wants the how-to.
 *
 * @slot - What is read without script and where the module cannot run.
 * @slot unavailable - What is said where the module cannot run.
 * @slot reauthorize - The page's own button, shown when signing in again helps.
 * @slot allowlist - The page's own button, shown when the addresses to allow help.
 *
 * @csspart base - Everything.
 * @csspart form - Our form.
 * @csspart check - The button that starts a check.
 * @csspart cancel - The button that ends it.
 * @csspart progress - The stages of both directions.
 * @csspart stage - One stage.
 * @csspart cause - A verdict.
 * @csspart steps - The steps of a verdict.
 * @csspart server-text - What a server said, word for word.
 * @csspart notice - What is said when there is no verdict: refused, unreachable, cancelled.
 * @csspart report - The buttons that hand over the report.
 * @csspart unavailable - What is said where the module cannot run.
 */
export class MailmendCheck extends CheckRun {
  static override properties: PropertyDeclarations = {
    ownServer: { type: Boolean, attribute: "own-server" },
    for: { type: String },
    map: { type: String },
    mark: { type: Boolean },
    configured: { attribute: false },
    same: { state: true },
    touched: { state: true },
    submitted: { state: true },
    handed: { state: true },
    addressesCopied: { state: true },
    mended: { state: true },
  };

  declare ownServer: boolean;
  declare for: string;
  declare map: string;
  declare mark: boolean;
  /** Addresses that are set up already. */
  declare configured: string[];
  /** Outgoing mail signs in with the user name and password of incoming mail. */
  declare private same: boolean;
  declare private touched: ReadonlySet<string>;
  declare private submitted: boolean;
  declare private handed: Handed;
  declare private addressesCopied: boolean;
  /** Fields changed since the verdict: it does not hold for them any more. */
  declare private mended: ReadonlySet<string>;

  /** Held here and in the inputs only: never in an attribute, an event or a report. */
  private passwords: Passwords = { imap: "", smtp: "" };
  /** Whether the page's own form has them: they are read from there for each check anew. */
  private present: Record<Direction, boolean> = { imap: false, smtp: false };
  private offer: Offer | null = null;
  private focused = false;
  private told = "[]";

  constructor() {
    super();
    this.for = this.map = "";
    this.ownServer = this.mark = false;
    this.configured = [];
    this.same = true;
    this.submitted = false;
    this.touched = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pagehide", this.left);
    for (const name of ["online", "offline"]) addEventListener(name, this.network);
    for (const name of ["input", "change"]) document.addEventListener(name, this.hostChanged);
  }

  override disconnectedCallback(): void {
    removeEventListener("pagehide", this.left);
    for (const name of ["online", "offline"]) removeEventListener(name, this.network);
    for (const name of ["input", "change"]) document.removeEventListener(name, this.hostChanged);
    this.host?.unmark();
    this.stop();
    super.disconnectedCallback();
  }

  /** Fills the form; nothing is checked yet. */
  prefill(settings: Prefill): void {
    this.form = prefilled(this.form, settings);
    if (settings.password !== undefined) {
      this.passwords = { imap: settings.password, smtp: settings.password };
      this.same = true;
    }
    this.touched = new Set();
    this.submitted = false;
    this.reset();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("oauthError") && this.phase === "done") this.judge();
    if (changed.has("phase") || changed.has("submitted")) {
      // A mark that nobody sees helps nobody.
      for (const marked of this.renderRoot.querySelectorAll("details:not([open]) [aria-invalid]")) marked.closest("details")?.setAttribute("open", "");
    }
    if (changed.has("phase") && changed.get("phase") !== undefined) this.moveFocus();
    this.tellFields();
  }

  /** To the verdict, unless the reader is busy elsewhere on the page; then it is said aloud. */
  private moveFocus(): void {
    const target = this.phase === "running" ? ".cancel" : this.phase === "cancelled" ? ".primary" : ".headline";
    const found = this.renderRoot.querySelector<HTMLElement>(target);
    if (!found) return;
    const active = document.activeElement;
    if (this.shadowRoot?.activeElement || ((!active || active === document.body) && this.focused)) found.focus();
    else if (target === ".headline") this.announced = found.textContent ?? "";
  }

  // ---- the settings -------------------------------------------------------------------------

  /** What the validation sees: the typed values, with the shared user name and password applied. */
  protected get typed(): FormData {
    const { form } = this;
    const smtp = this.same ? { ...form.smtp, user_name: form.imap.enabled ? form.imap.user_name : form.smtp.user_name } : form.smtp;
    const has = (protocol: Direction): boolean => Boolean(this.credential) || this.password(protocol) !== "" || (this.host !== undefined && this.present[this.same ? "imap" : protocol]);
    return { ...form, imap: { ...form.imap, has_password: has("imap") }, smtp: { ...smtp, has_password: has("smtp") } };
  }

  protected password(protocol: Direction): string {
    return protocol === "smtp" && this.same && this.form.imap.enabled ? this.passwords.imap : this.passwords[protocol];
  }

  private issues(): Issue[] {
    const issues = (this.mailmend?.validate(this.typed, { configured: this.configured, ports: [] }) ?? []) as Issue[];
    const { host } = this;
    // What the page's form has no input for cannot be mended there.
    return host ? issues.filter(({ field }) => host.nameOf(field) !== null) : issues;
  }

  /** An issue is said when the input was left, or the check was pressed, or at once if it cannot become right. */
  private issueOf(name: string, issues: Issue[]): Issue | undefined {
    return issues.find((issue) => issue.field === name && (this.submitted || issue.when === "immediately" || (issue.when === "on_leave" && this.touched.has(name))));
  }

  private set(name: string, value: string): void {
    const [, protocol, password] = /^(imap|smtp)_(password)$/.exec(name) ?? [];
    if (password) this.passwords = { ...this.passwords, [protocol as Direction]: value };
    else this.form = withField(this.form, name, value);
    if (name === "address") this.offer = (this.mailmend?.suggest(value) ?? null) as Offer | null;
    this.mended = new Set(this.mended).add(name);
  }

  private applySuggestion({ field, suggestion }: Issue): void {
    const value = suggestion ?? "";
    if (this.host) this.host.put(field, value);
    else if (field.endsWith("_security")) this.form = withSecurity(this.form, field.slice(0, 4) as Direction, value as Security);
    else this.set(field, value);
    this.focusField(field);
  }

  private applySettings({ protocol, host, port, security }: Settings): void {
    const endpoint: Endpoint = { protocol, host, port, security };
    if (!this.emit("mailmend-apply", { endpoint } satisfies ApplyDetail, true)) return;
    if (this.host) this.host.write(endpoint);
    else this.form = withEndpoint(this.form, endpoint);
    this.focusField(`${protocol}_host`);
  }

  private focusField(field: string): void {
    void this.updateComplete.then(() => this.host?.focus(field) ?? this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus());
  }

  // ---- the page's own form ------------------------------------------------------------------

  private host: HostForm | undefined;

  /** Reads what is on the screen; gives what is missing for that. */
  private async readHost(): Promise<"no-form" | "no-part" | undefined> {
    const part = await import("./host.js").catch((error: unknown) => { console.error("mailmend", error); });
    if (!part) return "no-part";
    const { HostForm, parseMap } = part;
    const root = this.getRootNode() as Document | ShadowRoot;
    const form = root.getElementById(this.for);
    this.host?.unmark();
    this.host = form ? new HostForm(form, parseMap(this.map)) : undefined;
    this.passwords = this.readAgain() ?? { imap: "", smtp: "" };
    if (form) return undefined;
    console.error(`mailmend: no form with the id "${this.for}"`);
    return "no-form";
  }

  private readAgain(): Passwords | undefined {
    if (!this.host) return undefined;
    const { form, passwords, same } = this.host.read();
    this.form = { ...form, without_password: this.form.without_password };
    this.present = { imap: passwords.imap !== "", smtp: passwords.smtp !== "" };
    this.same = same;
    return passwords;
  }

  private readonly hostChanged = (event: Event): void => {
    const field = this.host?.fieldOf(event.composedPath()[0] ?? null);
    if (!field || this.phase === "running") return;
    this.mended = new Set(this.mended).add(field);
    if (this.submitted) this.readAgain();
  };

  /** Everything that is wrong with the page's form now. */
  private problems(): FieldProblem[] {
    if (!this.for || !this.host) return [];
    const issues = this.submitted && this.phase !== "running" ? this.issues() : [];
    const problems = issues.map(({ field, problem, severity, text, suggestion }): FieldProblem => ({ field, name: this.host?.nameOf(field) ?? null, problem, severity, text: text.replace(/[\u2068\u2069]/g, ""), suggestion, source: "form" }));
    for (const found of Object.values(this.verdicts)) {
      const blamed = found?.field && this.blamed(this.inputOf(found.field));
      if (blamed) problems.push({ field: blamed.field, name: this.host.nameOf(blamed.field), problem: blamed.problem, severity: "error", text: blamed.text, suggestion: null, source: "verdict" });
    }
    return problems;
  }

  /** Tells the page what to mark, when that has changed. */
  private tellFields(): void {
    const fields = this.problems();
    const told = JSON.stringify(fields);
    if (told === this.told) return;
    this.told = told;
    if (this.mark) this.host?.mark(fields);
    this.emit("mailmend-fields", { fields } satisfies FieldsDetail);
  }

  // ---- the check ----------------------------------------------------------------------------

  private submit(event: Event): void {
    event.preventDefault();
    void this.check();
  }

  /** Checks what is typed; says what to mend first if something is wrong with it. */
  async check(): Promise<void> {
    if (!this.relay || !this.mailmend || this.phase === "running") return;
    this.focused = Boolean(this.shadowRoot?.activeElement);
    const missing = this.for ? await this.readHost() : undefined;
    if (missing) {
      this.phase = missing;
      return;
    }
    this.submitted = true;
    this.mended = new Set();
    const first = this.issues().find((issue) => issue.severity === "error");
    if (first) {
      this.reset();
      if (!this.host) this.focusField(first.field);
      return;
    }
    if (this.form.server_kind === "own") this.phase = "own-server";
    else await this.start();
  }

  protected sent(): void {
    // The page's form keeps its own.
    if (this.host) this.passwords = { imap: "", smtp: "" };
  }

  /** A page in the history keeps what was typed, but no password. */
  private readonly left = (): void => {
    this.stop();
    this.passwords = { imap: "", smtp: "" };
    this.requestUpdate();
  };

  private readonly network = (): void => {
    if (this.phase === "offline") this.requestUpdate();
  };

  protected override reset(): void {
    super.reset();
    this.handed = "";
    this.addressesCopied = false;
    this.mended = new Set();
  }

  private report(): Report {
    return this.mailmend?.report({ request: this.request, observations: this.seen, seen_from: this.seenFrom, address: this.form.address, oauth_error: this.oauth, now: Math.floor(Date.now() / 1000) }) as Report;
  }

  // ---- what is shown ------------------------------------------------------------------------

  private readonly words = (id: string, args?: Record<string, string | number>): string => this.t(id, args);

  protected content(): TemplateResult {
    return html`<div class="stack wide">${this.formView()}${this.progress()}${this.outcome()}<p class="visually-hidden" role="status">${this.announced}</p></div>`;
  }

  /** Where a field is typed: a sign-in that both directions share stands with incoming mail. */
  private inputOf(field: string | null | undefined): string {
    const shared = this.same && this.form.imap.enabled;
    return (shared ? field?.replace(/^smtp_(?=user_name$|password$)/, "imap_") : field) ?? "";
  }

  /** The input that the verdict points at. */
  private blamed(name: string): Issue | undefined {
    const found = this.phase === "done" && !this.mended.has(name) ? Object.values(this.verdicts).find((one) => this.inputOf(one?.field) === name) : undefined;
    return found && { field: name, problem: found.cause, severity: "error", text: found.title, suggestion: null, when: "immediately" };
  }

  private formView(): TemplateResult {
    const issues = this.for ? [] : this.issues();
    const running = this.phase === "running";
    const fields: Fields = {
      t: this.words,
      r: (id, args) => this.r(id, args),
      disabled: running,
      issue: (name) => this.blamed(name) ?? this.issueOf(name, issues),
      set: (name, value) => this.set(name, value),
      leave: (name) => { this.touched = new Set(this.touched).add(name); },
      suggest: (issue) => this.applySuggestion(issue),
    };
    const { form, passwords, same, plainAllowed, offer, ownServer } = this;
    const state: FormState = {
      form, passwords, same, plainAllowed, offer, ownServer, running,
      supplied: Boolean(this.credential),
      relay: Boolean(this.relay),
      stopped: this.submitted && issues.some((issue) => issue.severity === "error"),
      change: (part) => { Object.assign(this, part); },
      security: (protocol, security) => { this.form = withSecurity(form, protocol, security); },
      acceptOffer: () => { if (offer) this.form = withOffer(form, offer); },
      submit: (event) => this.submit(event),
      cancel: () => this.cancel(),
    };
    if (!this.for) return ownForm(fields, state);
    return besideForm(fields, state, this.problems().filter((one) => one.source === "form"), (field) => this.focusField(field));
  }

  private progress(): TemplateResult | typeof nothing {
    const running = this.phase === "running";
    if (!this.request || (!running && !this.seen.length)) return nothing;
    const of = (protocol: Direction): Observation[] => this.seen.filter((one) => one.endpoint.protocol === protocol);
    const t = this.words;
    const asked = DIRECTIONS.filter((protocol) => this.request?.[protocol]);
    const waiting = running ? { text: this.connecting && t(this.connecting), seconds: Math.floor((performance.now() - this.lastSeen) / 1000) } : undefined;
    return html`<section part="progress" class="card stack" aria-label=${t("ui-progress-title")}>
      <div class="columns">${asked.map((protocol) => html`<div class="stack tight" data-progress=${protocol}>
        <h2 class="sub">${t(`ui-${protocol}`)}</h2>
        ${stages(of(protocol), waiting, t)}
        ${running ? nothing : certificate(of(protocol), t, this.tag)}
      </div>`)}</div>
      ${running ? html`<p class="muted">${this.elapsed >= 3 ? t("ui-elapsed", { seconds: this.elapsed }) : t("ui-checking")}</p>` : nothing}
    </section>`;
  }

  private outcome(): TemplateResult | typeof nothing {
    const { refusal, retry_after_ms } = this.refusal;
    const notice = (id: string, seconds = 0, retry = true): TemplateResult => noticeView({ id, seconds, retry }, { t: this.words, r: (text, args) => this.r(text, args), has: (text) => this.mailmend?.has(text) ?? false, tag: this.tag }, () => void this.check());
    switch (this.phase) {
      case "done": return this.verdictsView();
      case "refused": return notice(this.refusalText(refusal), Math.ceil((retry_after_ms ?? 0) / 1000));
      case "unreachable": return notice("ui-unreachable");
      case "offline": return notice(navigator.onLine ? "ui-online-again" : "ui-offline");
      case "lost": return notice("ui-lost");
      case "no-credential": return notice("ui-no-credential");
      case "no-form": return notice("ui-no-form");
      case "no-part": return notice("ui-no-part");
      case "own-server": return this.form.server_kind === "own" ? notice("ui-own-server", 0, false) : nothing;
      case "cancelled": return html`<p class="notice" data-notice="ui-cancelled" role="status">${this.t("ui-cancelled")}</p>`;
      default: return nothing;
    }
  }

  /** A newer relay may refuse for reasons that this page has no words for. */
  private refusalText(refusal: string): string {
    const id = `refusal-${refusal.replaceAll("_", "-")}`;
    return this.mailmend?.has(id) ? id : "refusal-other";
  }

  private verdictsView(): TemplateResult {
    const shown = DIRECTIONS.flatMap((direction) => {
      const found = this.verdicts[direction];
      return found ? [{ direction, found }] : [];
    });
    // What is wrong comes before what works.
    shown.sort((a, b) => Number(a.found.cause === "success") - Number(b.found.cause === "success"));
    return html`
      ${shown.map(({ direction, found }) => verdict(found, {
        t: this.words,
        apply: (settings) => this.applySettings(settings),
        guide: (guide) => void this.emit("mailmend-guide", { guide } satisfies GuideDetail),
      }, this.t(`ui-${direction}`)))}
      ${actionsView({
        t: this.words,
        again: reauthorization(this.verdicts),
        allow: allowlist(this.verdicts, this.seenFrom),
        copied: this.addressesCopied,
        reauthorize: (detail: ReauthorizeDetail) => void this.emit("mailmend-reauthorize", detail),
        showAddresses: (detail) => void this.showAddresses(detail),
      })}
      ${reportView(this.handed, this.words, () => this.report(), (handed) => { this.handed = handed; })}`;
  }

  /** Copies the addresses, unless the page's own button shows them. */
  private async showAddresses(detail: AllowlistDetail): Promise<void> {
    this.emit("mailmend-allowlist", detail);
    if (this.querySelector("[slot=allowlist]") || !detail.addresses.length) return;
    this.addressesCopied = await copied(detail.addresses.join("\n"));
  }
}
