// One selected node: who it is, its numbers, its strongest ties, and what can be done.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../../address/paths";
import { meetingWhere } from "../../address/view";
import { useAnswer } from "../../api/ask";
import { CountryInPanelDocument, PersonInPanelDocument } from "../../api/gen";
import { Answered, Empty } from "../../parts/states";
import { Name } from "../../parts/text";
import { asLanguage } from "../../words";
import { neighbours, type SceneNode } from "../scene";
import { Expand } from "./expand";
import type { PanelProps } from "./panel";
import { Row, Title } from "./pieces";

export function One({ node, ...props }: PanelProps & { node: SceneNode }) {
  const { kind } = node;
  return (
    <>
      {kind === "Person" ? (
        <PersonPart node={node} {...props} />
      ) : (
        <CountryPart node={node} {...props} />
      )}
      <Doing node={node} {...props} />
      <Strongest node={node} {...props} />
    </>
  );
}

const today = () => new Date().toISOString().slice(0, 10);

function PersonPart({ node, ...props }: PanelProps & { node: SceneNode }) {
  const { t, i18n } = useTranslation();
  const where = meetingWhere(props.view);
  const result = useAnswer(PersonInPanelDocument, {
    id: node.id,
    met: { meetings: { some: where } },
    meetings: where,
    today: today(),
    language: asLanguage(i18n.language),
  });
  return (
    <>
      <Title name={node.name} original={result.data?.person?.original ?? node.name} />
      <Answered result={result}>
        {({ person }) =>
          person ? (
            <>
              <dl className="facts">
                <Row name={t("network.country")}>
                  {person.country ? (
                    <Link href={paths.entity("Country", person.country.id)}>
                      <Name>{person.country.name}</Name>
                    </Link>
                  ) : (
                    t("network.international")
                  )}
                </Row>
                {person.office.length > 0 && (
                  <Row name={t("network.officesNow")}>
                    {person.office.map(({ certainty, tenure }) => (
                      <span key={tenure.office.id} className="office">
                        <Name>{tenure.office.title}</Name>
                        {certainty === "POSSIBLY" && (
                          <span className="muted"> {t("network.possibly")}</span>
                        )}
                      </span>
                    ))}
                  </Row>
                )}
                <Row name={t("network.meetingsHeld")}>{person.meetings.totalCount}</Row>
                <Row name={t("network.peopleMet")}>
                  {t("network.ofThemHere", { count: person.met.totalCount, here: node.ties })}
                </Row>
              </dl>
              <p>
                <Link href={paths.entity("Person", node.id)}>{t("network.toPage")}</Link>
              </p>
              <Expand node={node} countries={person.countriesMet} {...props} />
            </>
          ) : (
            <Empty />
          )
        }
      </Answered>
    </>
  );
}

function CountryPart({ node, ...props }: PanelProps & { node: SceneNode }) {
  const { t, i18n } = useTranslation();
  const where = meetingWhere(props.view);
  const result = useAnswer(CountryInPanelDocument, {
    id: node.id,
    met: { meetings: { some: where } },
    meetings: where,
    language: asLanguage(i18n.language),
  });
  return (
    <>
      <Title name={node.name} original={result.data?.country?.original ?? node.name} />
      <Answered result={result}>
        {({ country }) =>
          country ? (
            <>
              <dl className="facts">
                <Row name={t("network.meetingsHeld")}>{node.meetings}</Row>
                <Row name={t("network.countriesMet")}>
                  {t("network.ofThemHere", { count: country.met.totalCount, here: node.ties })}
                </Row>
                <Row name={t("network.officials")}>{country.officials.totalCount}</Row>
              </dl>
              <p>
                <Link href={paths.entity("Country", node.id)}>{t("network.toPage")}</Link>
              </p>
              <Expand node={node} countries={[]} {...props} />
              <button type="button" onClick={() => props.actions.centre([node.id], "PERSON")}>
                {t("network.itsPeople", { count: country.officials.totalCount })}
              </button>
            </>
          ) : (
            <Empty />
          )
        }
      </Answered>
    </>
  );
}

function Doing({ node, view, actions }: PanelProps & { node: SceneNode }) {
  const { t } = useTranslation();
  const pinned = view.pinned.includes(node.id);
  return (
    <p className="doing">
      <button type="button" onClick={() => actions.collapse(node.id)}>
        {t("network.collapse")}
      </button>
      <button type="button" onClick={() => actions.hide([node.id])}>
        {t("network.hide")}
      </button>
      <button
        type="button"
        aria-pressed={pinned}
        onClick={() => (pinned ? actions.unpin([node.id]) : actions.pin([node.id]))}
      >
        {t("network.pin")}
      </button>
      <button type="button" onClick={() => actions.centre([node.id], view.level)}>
        {t("network.centre")}
      </button>
    </p>
  );
}

/** Ties within the scene: their counts obey the filters. */
function Strongest({ node, scene, actions }: PanelProps & { node: SceneNode }) {
  const { t } = useTranslation();
  const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
  const ties = neighbours(scene).get(node.id)?.slice(0, 12) ?? [];
  if (!ties.length) return <Empty>{t("network.noTies")}</Empty>;
  return (
    <section>
      <h3>{t("network.strongest")}</h3>
      <ul className="ties">
        {ties.map(({ id, tie }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => actions.selectTie(tie.id)}>
              <Name>{names.get(id) ?? id}</Name>
            </button>
            <span>{t("network.meetings", { count: tie.meetings })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
