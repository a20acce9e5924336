// Two selected nodes: the meetings behind their tie, and chains from one to the other.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../../address/paths";
import { meetingWhere } from "../../address/view";
import { useAnswer } from "../../api/ask";
import { MeetingsBehindDocument } from "../../api/gen";
import { Answered, Empty } from "../../parts/states";
import { Name } from "../../parts/text";
import type { SceneNode } from "../scene";
import { Meetings } from "./meetings";
import type { PanelProps } from "./panel";
import { Common, TogetherDoing } from "./several";

export function Two({ a, b, ...props }: PanelProps & { a: SceneNode; b: SceneNode }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>
        <Name>{a.name}</Name> – <Name>{b.name}</Name>
      </h2>
      <p>
        <Link href={paths.between(a.id, b.id)}>{t("network.allBetween")}</Link>
      </p>
      {props.view.level === "PERSON" && <Chains a={a} b={b} {...props} />}
      <Behind key={`${a.id} ${b.id}`} a={a} b={b} {...props} />
      <Common {...props} />
      <TogetherDoing {...props} />
    </>
  );
}

function Chains({ a, b, actions }: PanelProps & { a: SceneNode; b: SceneNode }) {
  const { t } = useTranslation();
  return (
    <p className="doing">
      <button type="button" onClick={() => actions.chain(a.id, b.id, false)}>
        {t("network.chain.find")}
      </button>
      <button type="button" onClick={() => actions.chain(a.id, b.id, true)}>
        {t("network.chain.findInOrder")}
      </button>
    </p>
  );
}

/** The meetings at which they were on different sides, a page at a time. */
function Behind({ a, b, view }: PanelProps & { a: SceneNode; b: SceneNode }) {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const result = useAnswer(MeetingsBehindDocument, {
    a: a.id,
    b: b.id,
    where: meetingWhere(view),
    after,
  });
  return (
    <Answered result={result}>
      {({ between }) => {
        if (!between?.meetings.totalCount) return <Empty>{t("network.neverMet")}</Empty>;
        const { totalCount, nodes, pageInfo } = between.meetings;
        return (
          <section>
            <h3>{t("network.meetings", { count: totalCount })}</h3>
            <Meetings meetings={nodes} />
            {pageInfo.hasNextPage && (
              <button type="button" onClick={() => setAfter(pageInfo.endCursor)}>
                {t("network.earlier")}
              </button>
            )}
            {after && (
              <button type="button" onClick={() => setAfter(null)}>
                {t("network.latest")}
              </button>
            )}
          </section>
        );
      }}
    </Answered>
  );
}
