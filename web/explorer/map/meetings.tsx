// The meetings of a place or a country, newest first.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import { MeetingsAtDocument, type MeetingsAtQuery, type MeetingWhere } from "../api/gen";
import { PartialDate } from "../parts/date";
import { Answered, Empty } from "../parts/states";
import { Name } from "../parts/text";
import { asLanguage } from "../words";
import { at, type Chosen } from "./view";

interface Props {
  chosen: Chosen;
  where: MeetingWhere;
  onClose: () => void;
}

export function MeetingsAt({ chosen, where, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const result = useAnswer(MeetingsAtDocument, {
    where: { ...where, ...at(chosen) },
    language: asLanguage(i18n.language),
  });
  const { kind, id } = chosen;
  useEffect(() => heading.current?.scrollIntoView({ block: "nearest" }), [kind, id]);
  return (
    <section className="meetings-at">
      <h2 ref={heading}>
        {t("map.meetings")}{" "}
        <button type="button" className="small" onClick={onClose}>
          {t("map.close")}
        </button>
      </h2>
      <Answered result={result}>
        {({ meetings }) =>
          meetings && meetings.nodes.length > 0 ? (
            <>
              {meetings.totalCount > meetings.nodes.length && (
                <p className="note">
                  {t("map.newest", { shown: meetings.nodes.length, count: meetings.totalCount })}
                </p>
              )}
              <ul>
                {meetings.nodes.map((meeting) => (
                  <Row key={meeting.id} meeting={meeting} />
                ))}
              </ul>
            </>
          ) : (
            <Empty>{t("map.none")}</Empty>
          )
        }
      </Answered>
    </section>
  );
}

type Meeting = NonNullable<MeetingsAtQuery["meetings"]>["nodes"][number];

function Row({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const title = meeting.title ?? meeting.countries.map(({ name }) => name).join(" – ");
  return (
    <li>
      <span className="when">
        <PartialDate date={meeting.date} />
      </span>{" "}
      <Link href={paths.entity("Meeting", meeting.id)}>
        <Name>{title === "" ? meeting.id : title}</Name>
      </Link>{" "}
      {meeting.status !== "HELD" && (
        <span className="status">
          {t(meeting.status === "PLANNED" ? "map.planned" : "map.cancelled")}
        </span>
      )}
      {meeting.place && (
        <span className="note">
          {" "}
          <Name>{meeting.place.name}</Name>
        </span>
      )}
    </li>
  );
}
