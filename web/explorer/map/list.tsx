// The map as a list: countries, most meetings first, each with its places.

import { useTranslation } from "react-i18next";

import { Name } from "../parts/text";
import type { Host } from "./hosts";
import type { Chosen } from "./view";

interface Props {
  hosts: Host[];
  chosen: Chosen | null;
  onChoose: ((chosen: Chosen | null) => void) | undefined;
}

export function Hosts({ hosts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ol>
      {hosts.map((host) => (
        <li key={host.id}>
          <p className="host">
            <Choice
              one={host.id ? { kind: "country", id: host.id } : null}
              name={host.name || t("map.nowhere")}
              {...{ chosen, onChoose }}
            />
            <span className="count">{host.meetings}</span>
          </p>
          <ul>
            {host.places.map((place) => (
              <li key={place.id}>
                <Choice
                  one={{ kind: "place", id: place.id }}
                  name={place.id === host.id.toLowerCase() ? t("map.cityUnknown") : place.name}
                  {...{ chosen, onChoose }}
                />{" "}
                <span className="count">{place.meetings}</span>
                {!place.at && place.id !== host.id.toLowerCase() && (
                  <span className="note"> {t("map.notDrawn")}</span>
                )}
              </li>
            ))}
            {host.elsewhere > 0 && (
              <li className="note">
                {t("map.elsewhere")} <span className="count">{host.elsewhere}</span>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Choice({
  one,
  name,
  chosen,
  onChoose,
}: { one: Chosen | null; name: string } & Omit<Props, "hosts">) {
  if (!one || !onChoose) return <Name>{name}</Name>;
  const current = chosen?.kind === one.kind && chosen.id === one.id;
  return (
    <button
      type="button"
      className="plain"
      aria-pressed={current}
      onClick={() => onChoose(current ? null : one)}
    >
      <Name>{name}</Name>
    </button>
  );
}
