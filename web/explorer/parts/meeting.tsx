// A meeting in a list: when, who, where, and the quotes behind it.

import "./meeting.css";

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import type { MeetingRowFragment, MeetingStatus } from "../api/gen";
import { PartialDate } from "./date";
import { EntityLink } from "./link";
import { Reports } from "./reports";
import { Name } from "./text";

/** Marks what didn't take place, or not yet. Held meetings need no mark. */
export function Status({ status }: { status: MeetingStatus }) {
  const { t } = useTranslation();
  if (status === "HELD") return null;
  return (
    <strong className={`status ${status.toLowerCase()}`}>{t(`pages.status.${status}`)}</strong>
  );
}

/** A meeting's title; without one, its sides. */
export function titleOf(meeting: { title: string | null; parties: MeetingRowFragment["parties"] }) {
  return meeting.title ?? meeting.parties.map(({ party }) => party.name).join(" – ");
}

export function MeetingItem({
  meeting,
  open = false,
}: {
  meeting: MeetingRowFragment;
  open?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <li className="meeting">
      <div className="when">
        <PartialDate date={meeting.date} />
        <Status status={meeting.status} />
      </div>
      <div className="what">
        <Link className="title" href={paths.entity("Meeting", meeting.id)}>
          <Name>{titleOf(meeting)}</Name>
        </Link>
        <Sides parties={meeting.parties} />
        <div className="where">
          <Where meeting={meeting} />
        </div>
        <details open={open}>
          <summary>{t("pages.reports", { count: meeting.reports.length })}</summary>
          <Reports reports={meeting.reports} />
        </details>
      </div>
    </li>
  );
}

/** Who sat on which side: a line each, or all in a row where they are many. */
function Sides({ parties }: Pick<MeetingRowFragment, "parties">) {
  const many = parties.length > 4;
  return (
    <ul className={many ? "sides many" : "sides"}>
      {parties.map(({ side, party, people }) => (
        <li key={`${side} ${party.id}`}>
          <span className="party">
            <EntityLink node={party} />
          </span>
          {people.map(({ person, office }) => (
            <span key={person.id} className="delegate">
              <EntityLink node={person} />
              {office && !many && (
                <span className="muted">
                  {" "}
                  <Name>{office}</Name>
                </span>
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function Where({ meeting }: { meeting: Pick<MeetingRowFragment, "place" | "mode"> }) {
  const { t } = useTranslation();
  const { place, mode } = meeting;
  return (
    <>
      {place && <PlaceLink place={place} />}
      {place && mode === "CALL" && " · "}
      {mode === "CALL" && t("pages.mode.CALL")}
    </>
  );
}

export function PlaceLink({ place }: { place: NonNullable<MeetingRowFragment["place"]> }) {
  const whole = place.country?.id.toLowerCase() === place.id; // no city known
  return (
    <>
      <EntityLink
        node={{
          __typename: "Place",
          id: place.id,
          name: whole && place.country ? place.country.name : place.name,
        }}
      />
      {!whole && place.country && (
        <>
          {", "}
          <EntityLink node={{ __typename: "Country", ...place.country }} />
        </>
      )}
    </>
  );
}
