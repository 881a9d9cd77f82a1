/** A check as it happens: asks the page for what signs in, talks to the relay, judges what was seen. */
import type { PropertyDeclarations } from "lit";
import { diagnosed } from "./actions.js";
import { MailmendElement } from "./base.js";
import { hasRules, type Mailmend } from "./module.js";
import { Relay, type Heard } from "./relay.js";
import { checkRequest, emptyForm, withoutSecrets } from "./settings.js";
import type { CheckDiagnosedDetail, CheckRequest, CredentialSource, Direction, Endpoint, FormData, Observation, Offer, ProgressDetail, RefusedDetail, Supplied, TokenSource, Verdicts } from "./types.js";

/** Where the check stands. */
export type Phase = "editing" | "running" | "done" | "refused" | "unreachable" | "offline" | "lost" | "cancelled" | "no-credential" | "no-form" | "no-part" | "own-server";

/** A wait that is worth saying aloud, in seconds; said once. */
const LONG_WAIT = 10;

export abstract class CheckRun extends MailmendElement {
  static override properties: PropertyDeclarations = {
    relay: { type: String },
    token: { attribute: false },
    credential: { attribute: false },
    oauthError: { attribute: false },
    form: { state: true },
    plainAllowed: { state: true },
    phase: { state: true },
    connecting: { state: true },
    seen: { state: true },
    verdicts: { state: true },
    refusal: { state: true },
    elapsed: { state: true },
    announced: { state: true },
  };

  /** WebSocket URL or path; empty: no relay. */
  declare relay: string;
  /** Gives an embed token, or a promise of one; called with `true` when the relay did not take the last one. */
  declare token: TokenSource | undefined;
  /**
   * Supplies what signs in, asked per direction at the start of a check; the element then asks nobody for
   * a password.
   */
  declare credential: CredentialSource | undefined;
  /** Body of the token service's error, when the page already knows that no token can be had. */
  declare oauthError: string | undefined;
  declare protected form: FormData;
  declare protected plainAllowed: boolean;
  declare protected phase: Phase;
  /** What is said until the relay has answered. */
  declare protected connecting: "" | "ui-connecting" | "ui-reconnecting";
  declare protected seen: Observation[];
  declare protected verdicts: Verdicts;
  declare protected refusal: RefusedDetail;
  declare protected elapsed: number;
  /** What a screen reader is told, once. */
  declare protected announced: string;

  /** What was asked for, without secrets. */
  protected request: CheckRequest | undefined;
  protected seenFrom: string[] = [];
  /** When there was last something new. */
  protected lastSeen = 0;
  private renewalError: string | undefined;
  private connection: Relay | undefined;
  private clock = 0;
  private began = 0;
  private checks = 0;

  constructor() {
    super();
    this.relay = "";
    this.form = emptyForm();
    this.plainAllowed = false;
    this.reset();
  }

  /** The settings that are checked. */
  protected abstract get typed(): FormData;
  protected abstract password(protocol: Direction): string;
  /** The request has its passwords; nobody else needs them. */
  protected abstract sent(): void;

  protected override async languageChanged(_mailmend: Mailmend): Promise<void> {
    this.judge();
  }

  protected async start(): Promise<void> {
    this.reset();
    const id = ++this.checks;
    this.phase = "running";
    this.connecting = "ui-connecting";
    this.announced = this.t("ui-checking");
    this.began = this.lastSeen = performance.now();
    this.clock = window.setInterval(() => this.tick(), 500);
    try {
      const supplied = await this.supply();
      // Cancelled, removed or started again while the page was looking for a credential.
      if (this.phase !== "running" || id !== this.checks) return;
      this.send(id, supplied);
    } catch (error) {
      console.error("mailmend", error);
      if (id === this.checks) this.finish("no-credential");
    }
  }

  private async supply(): Promise<Record<Direction, Supplied | undefined>> {
    const one = async (protocol: Direction): Promise<Supplied | undefined> => {
      const { host, user_name, enabled } = this.typed[protocol];
      if (!enabled || this.form.without_password) return undefined;
      const password = this.password(protocol);
      const offer = this.mailmend?.suggest(this.form.address) as Offer | null | undefined;
      const given = await this.credential?.({ protocol, host, user_name, provider: offer?.provider ?? null });
      return given ?? (password ? { kind: "password", password } : undefined);
    };
    const [imap, smtp] = await Promise.all([one("imap"), one("smtp")]);
    for (const given of [imap, smtp]) if (given?.kind === "oauth_error") this.renewalError = given.body;
    return { imap, smtp };
  }

  private send(id: number, supplied: Record<Direction, Supplied | undefined>): void {
    const { mailmend } = this;
    if (!mailmend) return;
    const candidates = (mailmend.candidates(this.form.address) ?? []) as Endpoint[];
    const request = checkRequest(id, this.typed, supplied, { allow_plain: this.plainAllowed, candidates, hostName: (typed) => mailmend.hostName(typed) });
    // Kept for the verdict and the report, without the passwords.
    this.request = withoutSecrets(request);
    this.sent();
    this.connection?.close();
    this.connection = new Relay(new URL(this.relay, location.href).href.replace(/^http/, "ws"), (expired) => this.token?.(expired), (message) => this.hear(message));
    this.connection.start(request);
  }

  private hear(message: Heard): void {
    switch (message.type) {
      case "welcome":
        this.connecting = "";
        this.lastSeen = performance.now();
        this.seenFrom = message.seen_from;
        break;
      case "stage":
        this.observe(message.observation);
        break;
      case "done":
        this.finish(message.reason === "cancelled" ? "cancelled" : message.reason === "finished" ? "done" : "lost");
        break;
      case "refused":
        this.refusal = { refusal: message.refusal, protocol: message.protocol ?? null, retry_after_ms: message.retry_after_ms ?? null };
        this.emit("mailmend-refused", this.refusal);
        this.finish("refused");
        break;
      case "token_expired":
        this.emit("mailmend-token-expired", {});
        break;
      case "retrying":
        // A relay on this machine answers without a network; any other one will not answer the next time.
        if (!navigator.onLine) {
          this.finish("offline");
          break;
        }
        this.connecting = "ui-reconnecting";
        this.announced = this.t("ui-reconnecting");
        break;
      case "closed":
        if (this.phase === "running") this.finish(navigator.onLine ? "lost" : "offline");
        break;
      case "unreachable":
        this.finish(navigator.onLine ? "unreachable" : "offline");
        break;
      default:
        break;
    }
  }

  private observe(observation: Observation): void {
    const { endpoint: { protocol }, stage, outcome, elapsed_ms } = observation;
    this.seen = [...this.seen, observation];
    this.lastSeen = performance.now();
    if (outcome === "failed" && !observation.counter) this.announced = `${this.t(`ui-${protocol}`)}: ${this.t(`stage-${stage.replaceAll("_", "-")}`)}, ${this.t("ui-outcome-failed")}`;
    this.emit("mailmend-progress", { protocol, stage, outcome, elapsed_ms } satisfies ProgressDetail);
  }

  private tick(): void {
    const before = this.elapsed;
    this.elapsed = Math.floor((performance.now() - this.began) / 1000);
    if (before < LONG_WAIT && this.elapsed >= LONG_WAIT) this.announced = this.t("ui-elapsed", { seconds: this.elapsed });
  }

  protected finish(phase: Phase): void {
    clearInterval(this.clock);
    this.connection?.close();
    if (phase === "done") this.withRules(() => this.conclude(phase));
    else this.conclude(phase);
  }

  private conclude(phase: Phase): void {
    this.judge();
    this.announced = "";
    this.phase = phase;
    if (phase !== "done") return;
    this.emit("mailmend-diagnosed", { imap: diagnosed(this.verdicts.imap), smtp: diagnosed(this.verdicts.smtp) } satisfies CheckDiagnosedDetail);
  }

  protected get oauth(): string | undefined {
    return this.oauthError || this.renewalError || undefined;
  }

  protected judge(): void {
    if (!this.mailmend || !this.request || !hasRules()) return;
    this.verdicts = this.mailmend.diagnose(this.request, this.seen, this.form.address.trim() || undefined, this.seenFrom, this.oauth) as Verdicts;
  }

  /** Stops the running check; what was typed stays. */
  cancel(): void {
    if (this.phase !== "running") return;
    if (this.request) this.connection?.cancel(this.request.id);
    this.finish("cancelled");
  }

  /** The element or the page goes: the relay drops its connections with this one. */
  protected stop(): void {
    this.connection?.close();
    clearInterval(this.clock);
    if (this.phase === "running") this.phase = "cancelled";
  }

  protected reset(): void {
    clearInterval(this.clock);
    this.phase = "editing";
    this.connecting = this.announced = "";
    this.seen = [];
    this.verdicts = { imap: null, smtp: null };
    this.refusal = { refusal: "", protocol: null, retry_after_ms: null };
    this.elapsed = 0;
    this.request = this.renewalError = undefined;
  }
}
