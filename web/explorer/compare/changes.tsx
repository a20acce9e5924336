// Four ranked lists of pairs, with their meetings before and after.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import type { CompareQuery, TieFragment } from "../api/gen";
import { Name } from "../parts/text";

type Change = NonNullable<CompareQuery["networkChange"]>;

export function Changes({ change }: { change: Change }) {
  const { t } = useTranslation();
  const lists = [
    { kind: "gained", ties: change.gained, total: change.totalGained },
    { kind: "lost", ties: change.lost, total: change.totalLost },
    { kind: "grown", ties: change.grown, total: change.totalGrown },
    { kind: "shrunk", ties: change.shrunk, total: change.totalShrunk },
  ] as const;
  const most = Math.max(
    1,
    ...lists.flatMap(({ ties }) => ties.map(({ before, after }) => Math.max(before, after))),
  );
  return (
    <>
      <p className="summary" role="status">
        {t("compare.summary", {
          gained: change.totalGained,
          lost: change.totalLost,
          grown: change.totalGrown,
          shrunk: change.totalShrunk,
          unchanged: change.unchanged,
        })}
      </p>
      <div className="changes">
        {lists.map(({ kind, ties, total }) => (
          <section key={kind} className={kind}>
            <h2>
              {t(`compare.${kind}`)} <span className="count">{total}</span>
            </h2>
            <p className="note">
              {t(`compare.${kind}Means`)}
              {total > ties.length && ` ${t("compare.cut", { shown: ties.length, count: total })}`}
            </p>
            {ties.length === 0 ? (
              <p className="note">{t("compare.noTies")}</p>
            ) : (
              <ol>
                {ties.map((tie) => (
                  <Tie key={`${tie.a.id} ${tie.b.id}`} tie={tie} most={most} />
                ))}
              </ol>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

function Tie({ tie: { a, b, before, after }, most }: { tie: TieFragment; most: number }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link href={paths.between(a.id, b.id)}>
        <Name>{a.name}</Name> – <Name>{b.name}</Name>
      </Link>
      <span className="numbers">
        <Slope before={before} after={after} most={most} />
        <bdi className="count" dir="ltr" aria-hidden="true">
          {before} → {after}
        </bdi>
        <span className="unseen">{t("compare.fromTo", { before, after })}</span>
      </span>
    </li>
  );
}

const width = 36;
const height = 20;

/** From the number before to that after; all lists have one scale. Left is before. */
function Slope({ before, after, most }: { before: number; after: number; most: number }) {
  const y = (count: number) => height - 3 - (count / most) * (height - 6);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <line x1={3} y1={y(before)} x2={width - 3} y2={y(after)} />
      <circle cx={3} cy={y(before)} r={2} />
      <circle cx={width - 3} cy={y(after)} r={2.5} />
    </svg>
  );
}
