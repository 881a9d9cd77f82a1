/** What the types must refuse; `tsc` fails when it accepts any of it. */
import { MailmendCheck } from "mailmend";
import type {} from "mailmend/react";

// @ts-expect-error an attribute that does not exist
export const unknown = <mailmend-check rely="wss://relay.example" />;
// @ts-expect-error addresses, not one string
export const configured = <mailmend-check configured="taken@company.example" />;
// @ts-expect-error what <mailmend-explain> says has a cause, not directions
export const detail = <mailmend-explain onmailmend-diagnosed={(event) => event.detail.imap} />;

const element = new MailmendCheck();
// @ts-expect-error there is no such method
element.submit();
element.addEventListener("mailmend-apply", (event) => {
  const { host, port } = event.detail.endpoint;
  // @ts-expect-error a port is a number
  host.concat(port.trim());
});
