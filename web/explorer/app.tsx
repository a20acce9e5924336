// The frame around all pages: header, language, colours; and which page an address is.

import { lazy, Suspense, useState, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch, useLocation } from "wouter";

import { paths } from "./address/paths";
import { Unanswered } from "./api/ask";
import { Home } from "./pages/home";
import { Lost } from "./pages/lost";
import { Boundary } from "./parts/boundary";
import { LoadedNotice } from "./parts/notice";
import { Loading } from "./parts/states";
import { applyTheme, theme, themes, type Theme } from "./parts/theme";
import { SearchBox } from "./search/box";
import { choose, endonyms, languages, type Tongue } from "./words";

/** A page whose script is asked for when it is first shown. */
const page = <Props,>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() =>
    load().catch((error: unknown) => {
      throw new Unanswered("OFFLINE", String(error));
    }),
  );

const ConsolePage = page(() => import("./console/page"));
const ComparePage = page(() => import("./compare/page"));
const MapPage = page(() => import("./map/page"));
const NetworkPage = page(() => import("./network/page"));
const PersonPage = page(() => import("./pages/person"));
const CountryPage = page(() => import("./pages/country"));
const OrganisationPage = page(() => import("./pages/organisation"));
const MeetingPage = page(() => import("./pages/meeting"));
const BetweenPage = page(() => import("./pages/between"));
const OfficePage = page(() => import("./pages/office"));
const MeetingsPage = page(() => import("./pages/meetings"));
const PlacePage = page(() => import("./pages/place"));
const TopicPage = page(() => import("./pages/topic"));

export function App() {
  const { t } = useTranslation();
  const [at] = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        {/* Each path begins anew: nothing of the page before stays, nor its mistakes. */}
        <Boundary key={at}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={Home} />
              <Route path="/network" component={NetworkPage} />
              <Route path="/cypher" component={ConsolePage} />
              <Route path="/meetings" component={MeetingsPage} />
              <Route path="/person/:id">{({ id }) => <PersonPage id={id} />}</Route>
              <Route path="/country/:id">{({ id }) => <CountryPage id={id} />}</Route>
              <Route path="/organisation/:id">{({ id }) => <OrganisationPage id={id} />}</Route>
              <Route path="/meeting/:id">{({ id }) => <MeetingPage id={id} />}</Route>
              <Route path="/between/:a/:b">{({ a, b }) => <BetweenPage a={a} b={b} />}</Route>
              <Route path="/office/:id">{({ id }) => <OfficePage id={id} />}</Route>
              <Route path="/place/:id">{({ id }) => <PlacePage id={id} />}</Route>
              <Route path="/topic/:id">{({ id }) => <TopicPage id={id} />}</Route>
              <Route path="/map" component={MapPage} />
              <Route path="/compare" component={ComparePage} />
              <Route component={Lost} />
            </Switch>
          </Suspense>
        </Boundary>
      </main>
      <LoadedNotice />
    </>
  );
}

function Header() {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Link href={paths.home()} className="brand" lang="en">
        Readout
      </Link>
      <SearchBox />
      <nav aria-label={t("nav.label")}>
        <NavLink href={paths.network()}>{t("nav.network")}</NavLink>
        <NavLink href={paths.map()}>{t("nav.map")}</NavLink>
        <NavLink href={paths.compare()}>{t("nav.compare")}</NavLink>
        <NavLink href={paths.console()}>{t("nav.console")}</NavLink>
        <a href="/playground">{t("nav.playground")}</a>
      </nav>
      <Settings />
    </header>
  );
}

function NavLink({ href, children }: { href: string; children: string }) {
  const [at] = useLocation();
  return (
    <Link href={href} aria-current={at === href ? "page" : undefined}>
      {children}
    </Link>
  );
}

function Settings() {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState(theme);
  return (
    <div className="settings">
      <select
        aria-label={t("language")}
        value={i18n.language}
        onChange={(event) => void choose(event.target.value as Tongue)}
      >
        {languages.map((tongue) => (
          <option key={tongue} value={tongue} lang={tongue}>
            {endonyms[tongue]}
          </option>
        ))}
      </select>
      <select
        aria-label={t("theme.label")}
        value={chosen}
        onChange={(event) => {
          const next = event.target.value as Theme;
          setChosen(next);
          applyTheme(next);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
