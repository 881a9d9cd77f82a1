/** Shapes that cross the module's boundary: `crates/protocol`, `crates/form` and `crates/l10n/src/view.rs`. */

export type Direction = "imap" | "smtp";
export type Security = "tls" | "starttls" | "none";

export interface Endpoint { protocol: Direction; host: string; port: number; security: Security }

export interface Credential { kind: "password"; user_name: string; password: string }
export interface TokenCredential { kind: "access_token"; user_name: string; token: string }

/** Settings that fill the form from outside (the demo, a host page). */
export interface Prefill {
  address?: string;
  host?: string;
  user?: string;
  password?: string;
  imap?: { host?: string; port: number; security: Security };
  smtp?: { host?: string; port: number; security: Security };
}

/** For which sign-in the page is asked to supply something. */
export interface CredentialRequest { protocol: Direction; host: string; user_name: string; provider: string | null }

/**
 * What the page supplies for a sign-in: an access token, a password it keeps, or the body of the
 * token service's error when there was no token to be had (`{"error":"invalid_grant",…}`).
 */
export type Supplied =
  | { kind: "access_token"; token: string; user_name?: string }
  | { kind: "password"; password: string; user_name?: string }
  | { kind: "oauth_error"; body: string };

/** Asked at the start of each check, once per direction; nothing: that direction is checked up to sign-in. */
export type CredentialSource = (request: CredentialRequest) => Supplied | undefined | Promise<Supplied | undefined>;

export interface ProbeRequest {
  host: string;
  port: number;
  security: Security;
  credential?: Credential | TokenCredential;
  folder?: string;
  sender?: string;
}

export interface CheckRequest {
  id: number;
  imap?: ProbeRequest;
  smtp?: ProbeRequest;
  allow_plain: boolean;
  counter_probe: boolean;
  candidates: Endpoint[];
}

export interface Certificate {
  subject: string; issuer: string; names: string[]; not_before: number; not_after: number; key: string; signature: string;
}

export interface Observation {
  endpoint: Endpoint;
  counter?: boolean;
  stage: string;
  outcome: string;
  elapsed_ms: number;
  when?: string;
  fault?: string;
  tls?: { version?: string; cipher_suite?: string; chain?: Certificate[]; problems?: string[] };
  exchanges?: { command?: string; reply?: { lines: string[] } }[];
}

export type RelayMessage =
  | { type: "open" }
  | { type: "welcome"; version: string; seen_from: string[]; limits: { check_ms: number; ports: number[] } }
  | { type: "stage"; id: number; observation: Observation }
  | { type: "done"; id: number; reason: string; elapsed_ms: number }
  | { type: "refused"; id?: number; refusal: string; protocol?: Direction; retry_after_ms?: number }
  | { type: "closed"; code: number; reason: string };

export interface FormDirection { enabled: boolean; host: string; port: string; security: Security; user_name: string; has_password: boolean }

export interface FormData {
  address: string;
  server_kind: "own" | "custom";
  imap: FormDirection;
  smtp: FormDirection;
  folder: string;
  sender: string;
  without_password: boolean;
}

export interface Issue {
  field: string; problem: string; severity: "error" | "warning"; text: string; suggestion: string | null;
  when: "immediately" | "on_leave" | "on_submit";
}

export interface Link { text: string; url: string }
export interface Step { slug: string; text: string; detail: string; guide: string | null; links: Link[] }
export interface Alternative { cause: string; title: string; reason: string; sureness_text: string }
export interface Settings extends Endpoint { text: string }

export interface Diagnosis {
  cause: string; group: string; sureness: "possible" | "likely" | "proven"; sureness_text: string;
  title: string; explanation: string; seen: string; actor: string; actor_text: string; retry_text: string;
  protocol: Direction | null; stage: string | null; stage_text: string; field: string | null;
  row: { slug: string; title: string } | null; provider: { id: string; name: string } | null;
  steps: Step[]; alternatives: Alternative[]; evidence: { label: string; quote: string }[];
  proven_settings: Settings[]; tell_apart: string;
}

export interface Explained { diagnosis: Diagnosis; segments: { text: string; marked: boolean }[]; secrets_cut: number }
export interface Verdicts { imap: Diagnosis | null; smtp: Diagnosis | null }

export interface Row {
  slug: string; messages: string[]; reasons: string[];
  steps: { audience: string; text: string; guide: string | null; links: Link[] }[];
  changed: string; causes: Alternative[]; tell_apart: string;
}

export interface Guide {
  slug: string; title: string; intro: string;
  parts: { key: string; title: string; steps: string[] }[];
  notes: string[]; links: Link[];
}

export interface Offer {
  provider: string; name: string; imap?: Endpoint; smtp?: Endpoint; user_name: string;
  app_password: boolean; oauth_only: boolean; imap_switch: boolean;
}

export interface Report { markdown: string; json: unknown }

/** What is wrong with one field, for the page that shows the field. */
export interface FieldProblem {
  /** Our name of it: `imap_port`. */
  field: string;
  /** The name of the page's own input, where the page mapped one. */
  name: string | null;
  /** Slug of the problem or of the cause. */
  problem: string;
  severity: "error" | "warning";
  text: string;
  suggestion: string | null;
  /** Whether the form was read, or a server has spoken. */
  source: "form" | "verdict";
}

/** Gives an embed token; `expired` when the relay did not take the last one. */
export type TokenSource = (expired: boolean) => string | undefined | Promise<string | undefined>;

/** `mailmend-progress` */
export interface ProgressDetail { protocol: Direction; stage: string; outcome: string; elapsed_ms: number }
/** One direction of `mailmend-diagnosed`. */
export interface DiagnosedDirection { cause: string; sureness: string; stage: string | null; field: string | null; provider: string | null; actions: ("reauthorize" | "allowlist")[] }
/** `mailmend-diagnosed` of `<mailmend-check>` */
export interface CheckDiagnosedDetail { imap: DiagnosedDirection | null; smtp: DiagnosedDirection | null }
/** `mailmend-diagnosed` of `<mailmend-explain>` */
export interface ExplainDiagnosedDetail { cause: string; sureness: string; row: string | null }
/** `mailmend-fields`: everything that is wrong now; empty when nothing is any more. */
export interface FieldsDetail { fields: FieldProblem[] }
/** `mailmend-apply` */
export interface ApplyDetail { endpoint: Endpoint }
/** `mailmend-reauthorize` */
export interface ReauthorizeDetail { provider: string | null; name: string | null; protocol: Direction }
/** `mailmend-allowlist` */
export interface AllowlistDetail { addresses: string[] }
/** `mailmend-guide` */
export interface GuideDetail { guide: string }
/** `mailmend-refused` */
export interface RefusedDetail { refusal: string; protocol: Direction | null; retry_after_ms: number | null }
/** `mailmend-feedback` */
export interface FeedbackDetail { helpful: boolean; reasons: string[]; comment: string; subject: string; language: string }
