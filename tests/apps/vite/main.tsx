/** A React page that uses the elements with their types, as a helpdesk's own page would. */
import "mailmend";
import type { CheckDiagnosedDetail } from "mailmend";
import type {} from "mailmend/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [cause, setCause] = useState("");
  const [checked, setChecked] = useState<CheckDiagnosedDetail>();
  return (
    <>
      <mailmend-explain no-article onmailmend-diagnosed={(event) => setCause(event.detail.cause)}>The article.</mailmend-explain>
      <output id="cause">{cause}</output>
      <mailmend-check own-server configured={["taken@company.example"]} onmailmend-diagnosed={(event) => setChecked(event.detail)} />
      <output id="checked">{checked?.imap?.cause}</output>
    </>
  );
}

createRoot(document.getElementById("root")!).render(<Page />);
