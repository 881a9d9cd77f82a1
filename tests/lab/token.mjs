// Access tokens for the OAuth Dovecot: JWT, RS256 (RFC 7519, RFC 7515).
import { createSign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A token that is good for an hour, or that has been for `seconds` too long; `claims` override. */
export function token(tls, { seconds = 3600, ...claims } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const payload = { iss: "https://issuer.test.example/", sub: "alice@test.example", email: "alice@test.example", iat: now - 7200, exp: now + seconds, scope: "mail.read", azp: "lab", ...claims };
  const signed = `${part({ alg: "RS256", typ: "JWT" })}.${part(payload)}`;
  const signature = createSign("sha256").update(signed).sign(readFileSync(join(tls, "jwt.key")), "base64url");
  return `${signed}.${signature}`;
}
