// Where meetings were held: filtered by time and status, with the meetings of a place.

import "../style/wide.css";

import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";

import { PlacesDocument } from "../api/gen";
import { TakeMenu } from "../take/menu";
import { Histogram } from "../time/histogram";
import { asLanguage } from "../words";
import { MeetingsMap } from "./map";
import { MeetingsAt } from "./meetings";
import { byStatus, conditions, paramsOf, statuses, viewOf, type Status, type View } from "./view";

export default function MapPage() {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const view = viewOf(params);
  const change = (part: Partial<View>) =>
    setParams(paramsOf({ ...view, ...part }), { replace: true });
  const where = conditions(view);
  return (
    <div className="page wide">
      <div className="titled">
        <h1>{t("map.title")}</h1>
        <label>
          {t("map.status")}{" "}
          <select
            value={view.status}
            onChange={(event) => change({ status: event.target.value as Status })}
          >
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(`map.${status}`)}
              </option>
            ))}
          </select>
        </label>
        <TakeMenu
          title={t("map.title")}
          question={{
            document: PlacesDocument,
            variables: { where, language: asLanguage(i18n.language) },
          }}
        />
      </div>
      <Histogram
        where={byStatus(view.status)}
        period={view.period}
        onPeriod={(period) => change({ period })}
      />
      <MeetingsMap where={where} chosen={view.chosen} onChoose={(chosen) => change({ chosen })} />
      {view.chosen && (
        <MeetingsAt chosen={view.chosen} where={where} onClose={() => change({ chosen: null })} />
      )}
    </div>
  );
}
