/** Settings as typed, and what may be done with them; nothing here shows or sends anything. */
import type { CheckRequest, Direction, Endpoint, FormData, FormDirection, Offer, Prefill, ProbeRequest, Security, Supplied } from "./types.js";

export const DIRECTIONS: readonly Direction[] = ["imap", "smtp"];
export type Passwords = Record<Direction, string>;

const USUAL: Record<Direction, Record<Security, string>> = {
  imap: { tls: "993", starttls: "143", none: "143" },
  smtp: { tls: "465", starttls: "587", none: "587" },
};

export function emptyForm(): FormData {
  const empty = (port: string, security: Security): FormDirection => ({ enabled: true, host: "", port, security, user_name: "", has_password: false });
  return { address: "", server_kind: "custom", imap: empty("993", "tls"), smtp: empty("587", "starttls"), folder: "", sender: "", without_password: false };
}

/** The port that goes with a security mode, and the reverse; for forms that have only one of them. */
export function usualPort(protocol: Direction, security: Security): string {
  return USUAL[protocol][security];
}

export function usualSecurity(protocol: Direction, port: string): Security {
  return port === USUAL[protocol].tls ? "tls" : "starttls";
}

/** The usual port of a security mode comes with it; a port that was typed otherwise stays. */
export function withSecurity(form: FormData, protocol: Direction, security: Security): FormData {
  const old = form[protocol];
  const known = Object.values(USUAL[protocol]).includes(old.port) || old.port === "";
  return { ...form, [protocol]: { ...old, security, port: known ? USUAL[protocol][security] : old.port } };
}

export function withEndpoint(form: FormData, { protocol, host, port, security }: Endpoint): FormData {
  return { ...form, [protocol]: { ...form[protocol], host, port: String(port), security } };
}

export function withOffer(form: FormData, offer: Offer): FormData {
  let filled = form;
  for (const protocol of DIRECTIONS) {
    const server = offer[protocol];
    if (server) filled = withEndpoint({ ...filled, [protocol]: { ...filled[protocol], user_name: offer.user_name } }, { ...server, protocol });
  }
  return filled;
}

export function prefilled(form: FormData, given: Prefill): FormData {
  const side = (protocol: Direction): FormDirection => {
    const server = given[protocol];
    const old = form[protocol];
    return server ? { ...old, enabled: true, host: server.host ?? given.host ?? old.host, port: String(server.port), security: server.security, user_name: given.user ?? old.user_name } : old;
  };
  return { ...form, address: given.address ?? given.user ?? form.address, server_kind: "custom", imap: side("imap"), smtp: side("smtp"), without_password: false };
}

/** One typed value in its place; `imap_host` belongs to a direction, `address` to none. */
export function withField(form: FormData, name: string, value: string): FormData {
  const [protocol, ...rest] = name.split("_");
  if (protocol === "imap" || protocol === "smtp") return { ...form, [protocol]: { ...form[protocol], [rest.join("_")]: value } };
  return { ...form, [name]: value };
}

/** The request for the relay. A direction that the page gave nothing for is checked up to sign-in. */
export function checkRequest(id: number, form: FormData, supplied: Record<Direction, Supplied | undefined>, more: { allow_plain: boolean; candidates: Endpoint[]; hostName: (typed: string) => string | undefined }): CheckRequest {
  const side = (protocol: Direction): ProbeRequest => {
    const typed = form[protocol];
    const given = supplied[protocol];
    return {
      host: more.hostName(typed.host) ?? typed.host.trim(),
      port: Number(typed.port),
      security: typed.security,
      ...(given && given.kind !== "oauth_error" ? { credential: { ...given, user_name: (given.user_name ?? typed.user_name).trim() } } : {}),
      ...(protocol === "imap" && form.folder ? { folder: form.folder } : {}),
      ...(protocol === "smtp" ? { sender: (form.sender || form.address).trim() } : {}),
    };
  };
  return {
    id,
    ...(form.imap.enabled ? { imap: side("imap") } : {}),
    ...(form.smtp.enabled ? { smtp: side("smtp") } : {}),
    allow_plain: more.allow_plain,
    counter_probe: true,
    candidates: more.candidates,
  };
}

/** The request without what must not outlive the check. */
export function withoutSecrets(request: CheckRequest): CheckRequest {
  const side = (probe: ProbeRequest): ProbeRequest => {
    const { credential } = probe;
    if (!credential) return probe;
    const { kind, user_name } = credential;
    return { ...probe, credential: kind === "password" ? { kind, user_name, password: "" } : { kind, user_name, token: "" } };
  };
  return { ...request, ...(request.imap ? { imap: side(request.imap) } : {}), ...(request.smtp ? { smtp: side(request.smtp) } : {}) };
}
