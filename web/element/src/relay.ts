/** The conversation with the relay: connects when needed, comes back after a loss, one check at a time. */
import { Session } from "./module.js";
import type { CheckRequest, RelayMessage } from "./types.js";

/** Waits before the second, third … try, in milliseconds. */
const BACKOFF = [500, 1_500, 4_000];

export class Relay {
  private session: Session | undefined;
  private pending: CheckRequest | undefined;
  private tries = 0;
  private timer = 0;

  constructor(private readonly url: string, private readonly token: () => string | undefined, private readonly hear: (message: RelayMessage | { type: "unreachable" }) => void) {}

  /** Starts a check; the socket is opened for it. The request is not kept after it was sent. */
  start(request: CheckRequest): void {
    this.close();
    this.pending = request;
    this.tries = 0;
    this.connect();
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

  private connect(): void {
    try {
      this.session = new Session(this.url, this.token(), (message: RelayMessage) => this.receive(message));
    } catch {
      this.hear({ type: "unreachable" });
    }
  }

  private receive(message: RelayMessage): void {
    if (message.type === "welcome" && this.pending) {
      const request = this.pending;
      this.pending = undefined;
      this.hear(message);
      this.session?.check(request);
      return;
    }
    if (message.type === "closed" && this.pending) {
      // Not answered yet: try again, then say so.
      const wait = BACKOFF[this.tries++];
      if (wait === undefined) {
        this.close();
        this.hear({ type: "unreachable" });
      } else {
        this.timer = window.setTimeout(() => this.connect(), wait);
      }
      return;
    }
    this.hear(message);
  }
}
