// Ranked ties: with whom, how often, from when to when. The number leads to the meetings.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { PartialDate } from "./date";
import { EntityLink } from "./link";
import { Name } from "./text";

export interface Tie {
  node: { __typename: string; id: string; name: string; original?: string };
  beside?: string | null | undefined;
  meetings: number;
  /** As exact as known. */
  first: string | null;
  last: string | null;
  /** Where the meetings are. */
  href: string;
}

export function Ties({
  caption,
  ties,
  say = "theMeetings",
}: {
  caption: string;
  ties: readonly Tie[];
  /** How the number is read out: so many meetings with somebody, or somewhere. */
  say?: "theMeetings" | "meetingsIn";
}) {
  const { t } = useTranslation();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="ties">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("pages.who")}</th>
            <th scope="col" className="count">
              {t("pages.meetings")}
            </th>
            <th scope="col">{t("pages.first")}</th>
            <th scope="col">{t("pages.last")}</th>
          </tr>
        </thead>
        <tbody>
          {ties.map(({ node, beside, meetings, first, last, href }) => (
            <tr key={`${node.__typename} ${node.id}`}>
              <th scope="row">
                <EntityLink node={node} both />
                {beside && (
                  <div className="muted">
                    <Name>{beside}</Name>
                  </div>
                )}
              </th>
              <td className="count">
                <Link
                  href={href}
                  aria-label={t(`pages.${say}`, { count: meetings, name: node.name })}
                >
                  {meetings}
                </Link>
              </td>
              <td>
                <PartialDate date={first} month="short" />
              </td>
              <td>
                <PartialDate date={last} month="short" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * The year of a day that may stand for a whole month or year: an answer that gives the
 * first or last day that a date can mean says no more than this for certain.
 */
export const yearOf = (day: string | null) => day?.slice(0, 4) ?? null;
