// Small pieces that panels share.

import type { ReactNode } from "react";

import { Name } from "../../parts/text";

/** A name in the chosen language, with the best known form beside it. */
export function Title({ name, original }: { name: string; original: string }) {
  return (
    <h2>
      <Name>{name}</Name>
      {original !== name && (
        <>
          {" "}
          <small>
            <Name>{original}</Name>
          </small>
        </>
      )}
    </h2>
  );
}

export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
