// All meetings.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { Heading } from "../parts/heading";
import { MeetingRecord } from "../parts/record";

export default function MeetingsPage() {
  const { t } = useTranslation();
  return (
    <div className="page narrow">
      <Heading title={t("pages.allMeetings")} />
      <MeetingRecord where={{}} />
    </div>
  );
}
