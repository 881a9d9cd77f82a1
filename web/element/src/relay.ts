/** The conversation with the relay: connects when needed, tries again, one check at a time. */
import { Session } from "./module.js";
import type { CheckRequest, RelayMessage, TokenSource } from "./types.js";

/** Waits before the second, third … try, in milliseconds. */
const BACKOFF = [500, 1_500, 4_000];

/** What is heard: the relay's messages, and what the connection itself has to say. */
export type Heard = RelayMessage | { type: "retrying" } | { type: "token_expired" } | { type: "unreachable" };

export class Relay {
  private session: Session | undefined;
  private pending: CheckRequest | undefined;
  private given: string | undefined;
  private renewed = false;
  private tries = 0;
  private timer = 0;

  constructor(private readonly url: string, private readonly token: TokenSource, private readonly hear: (message: Heard) => void) {}

  /** Starts a check; the socket is opened for it. The request is not kept after it was sent. */
  start(request: CheckRequest): void {
    this.close();
    this.pending = request;
    this.tries = 0;
    this.renewed = false;
    void this.connect(false);
  }

  cancel(id: number): void {
    this.pending = undefined;
    try {
      this.session?.cancel(id);
    } catch {
      // The socket is not open: there is nothing to cancel.
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    this.session?.close();
    this.session = undefined;
  }

  private async connect(expired: boolean): Promise<void> {
    const request = this.pending;
    try {
      const token = await this.token(expired);
      // Closed, or started again, while the page was looking for a token.
      if (!request || this.pending !== request) return;
      if (expired && token === this.given) {
        this.refuse();
        return;
      }
      this.given = token;
      this.session = new Session(this.url, token, (message: RelayMessage) => this.receive(message));
    } catch (error) {
      console.error("mailmend", error);
      if (expired) this.refuse();
      else if (this.pending === request) this.hear({ type: "unreachable" });
    }
  }

  private refuse(): void {
    this.pending = undefined;
    this.hear({ type: "refused", refusal: "token" });
  }

  private receive(message: RelayMessage): void {
    if (message.type === "welcome" && this.pending) {
      const request = this.pending;
      this.pending = undefined;
      this.hear(message);
      this.session?.check(request);
      return;
    }
    if (message.type === "refused" && message.refusal === "token" && this.pending) {
      this.expired();
      return;
    }
    if (message.type === "closed" && this.pending) {
      this.retry();
      return;
    }
    this.hear(message);
  }

  /** The page is asked once for a new token; with that one the check goes on. */
  private expired(): void {
    this.session?.close();
    this.hear({ type: "token_expired" });
    if (this.renewed) {
      this.refuse();
      return;
    }
    this.renewed = true;
    void this.connect(true);
  }

  /** Not answered yet: try again, and say so in the end. */
  private retry(): void {
    const wait = BACKOFF[this.tries++];
    if (wait === undefined) {
      this.close();
      this.hear({ type: "unreachable" });
      return;
    }
    this.hear({ type: "retrying" });
    this.timer = window.setTimeout(() => void this.connect(false), wait);
  }
}
