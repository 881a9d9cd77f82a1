/** Registers both elements; doing it twice is harmless. */
import { MailmendCheck } from "./check.js";
import { MailmendExplain } from "./explain.js";
import type { AllowlistDetail, ApplyDetail, CheckDiagnosedDetail, ExplainDiagnosedDetail, FeedbackDetail, FieldsDetail, GuideDetail, ProgressDetail, ReauthorizeDetail, RefusedDetail } from "./types.js";

export { LANGUAGES, language } from "./module.js";
export type {
  AllowlistDetail, ApplyDetail, CheckDiagnosedDetail, CredentialRequest, CredentialSource, DiagnosedDirection, Endpoint, ExplainDiagnosedDetail,
  FeedbackDetail, FieldProblem, FieldsDetail, GuideDetail, Prefill, ProgressDetail, ReauthorizeDetail, RefusedDetail, Supplied, TokenSource,
} from "./types.js";
export { MailmendCheck, MailmendExplain };

for (const [name, element] of [["mailmend-check", MailmendCheck], ["mailmend-explain", MailmendExplain]] as const) {
  if (!customElements.get(name)) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    "mailmend-check": MailmendCheck;
    "mailmend-explain": MailmendExplain;
  }
  interface HTMLElementEventMap {
    "mailmend-progress": CustomEvent<ProgressDetail>;
    "mailmend-diagnosed": CustomEvent<CheckDiagnosedDetail | ExplainDiagnosedDetail>;
    "mailmend-fields": CustomEvent<FieldsDetail>;
    "mailmend-apply": CustomEvent<ApplyDetail>;
    "mailmend-reauthorize": CustomEvent<ReauthorizeDetail>;
    "mailmend-allowlist": CustomEvent<AllowlistDetail>;
    "mailmend-refused": CustomEvent<RefusedDetail>;
    "mailmend-token-expired": CustomEvent<Record<string, never>>;
    "mailmend-guide": CustomEvent<GuideDetail>;
    "mailmend-feedback": CustomEvent<FeedbackDetail>;
  }
}
