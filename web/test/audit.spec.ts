// The GraphQL-over-HTTP specification, by the audits of graphql-http.

import { expect, test } from "@playwright/test";
import { serverAudits } from "graphql-http";

for (const audit of serverAudits({ url: `${process.env["READOUT_URL"] ?? ""}/graphql` })) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    if (result.status === "ok") return;
    const said = `${result.reason}; the answer was ${result.response.status} ${await result.response.text()}`;
    // An "error" breaks a MUST, a "warn" a SHOULD, a "notice" a MAY.
    expect(result.status, said).not.toBe("error");
    test.info().annotations.push({ type: result.status, description: said });
  });
}
