/** A helpdesk's settings page: its own form and Save, and the check beside them. Public contract only. */
import "../element/src/index.js";
import type { CredentialRequest, FieldProblem, Supplied } from "../element/src/index.js";
import { pageLanguage, siteConfig, wordPage } from "../element/src/pages.js";

const one = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = one<HTMLFormElement>("mailbox");
const check = one<HTMLElementTagNameMap["mailmend-check"]>("check");
const auth = one<HTMLSelectElement>("auth");
const languages = one<HTMLSelectElement>("language");

languages.value = pageLanguage();
let words = await wordPage(languages.value);
languages.addEventListener("change", async () => { words = await wordPage(languages.value); });

// Save belongs to the page; here it would go to the helpdesk's own server.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  one("saved").textContent = words("settings-saved");
});

/** The helpdesk's own server keeps the tokens; where it could not renew one it passes the reason on. */
async function token(_request: CredentialRequest): Promise<Supplied> {
  const answer = await fetch("token.json");
  const body = await answer.text();
  return answer.ok ? { kind: "access_token", token: String(JSON.parse(body).access_token) } : { kind: "oauth_error", body };
}

function signIn(): void {
  const oauth = auth.value === "oauth";
  one("password-field").hidden = oauth;
  check.credential = oauth ? token : undefined;
}
auth.addEventListener("change", signIn);
signIn();

/** The page's own way of marking a field: red, with a sentence below. */
function mark(problems: readonly FieldProblem[]): void {
  for (const old of form.querySelectorAll(".error")) old.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  for (const { name, text, severity } of problems) {
    const control = name ? form.elements.namedItem(name) : null;
    if (!(control instanceof HTMLElement) || severity !== "error" || control.hasAttribute("aria-invalid")) continue;
    const sentence = document.createElement("p");
    sentence.className = "error";
    sentence.id = `${control.id}-error`;
    sentence.textContent = text;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", sentence.id);
    control.after(sentence);
  }
}
check.addEventListener("mailmend-fields", (event) => mark(event.detail.fields));

function say(text: string): void {
  one("asked").textContent = text;
  one("asked").hidden = false;
}
check.addEventListener("mailmend-reauthorize", ({ detail }) => say(words("settings-reauthorizing", { provider: detail.name ?? "–" })));
check.addEventListener("mailmend-allowlist", ({ detail }) => say(detail.addresses.join(", ") || "192.0.2.0/24"));

check.relay = (await siteConfig()).relay;
