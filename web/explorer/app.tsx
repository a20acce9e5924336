// The frame around all pages: header, language, colours; and which page an address is.

import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch, useLocation } from "wouter";

import { paths } from "./address/paths";
import { Home } from "./pages/home";
import { Lost } from "./pages/lost";
import { LoadedNotice } from "./parts/notice";
import { Loading } from "./parts/states";
import { applyTheme, theme, themes, type Theme } from "./parts/theme";
import { SearchBox } from "./search/box";
import { choose, endonyms, languages, type Tongue } from "./words";

const ConsolePage = lazy(() => import("./console/page"));
const ComparePage = lazy(() => import("./compare/page"));
const MapPage = lazy(() => import("./map/page"));
const NetworkPage = lazy(() => import("./network/page"));
const PersonPage = lazy(() => import("./pages/person"));
const CountryPage = lazy(() => import("./pages/country"));
const OrganisationPage = lazy(() => import("./pages/organisation"));
const MeetingPage = lazy(() => import("./pages/meeting"));
const BetweenPage = lazy(() => import("./pages/between"));
const OfficePage = lazy(() => import("./pages/office"));
const MeetingsPage = lazy(() => import("./pages/meetings"));
const PlacePage = lazy(() => import("./pages/place"));
const TopicPage = lazy(() => import("./pages/topic"));

export function App() {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/network" component={NetworkPage} />
            <Route path="/cypher" component={ConsolePage} />
            <Route path="/meetings" component={MeetingsPage} />
            <Route path="/person/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
            <Route path="/country/:id">{({ id }) => <CountryPage key={id} id={id} />}</Route>
            <Route path="/organisation/:id">
              {({ id }) => <OrganisationPage key={id} id={id} />}
            </Route>
            <Route path="/meeting/:id">{({ id }) => <MeetingPage key={id} id={id} />}</Route>
            <Route path="/between/:a/:b">
              {({ a, b }) => <BetweenPage key={`${a}/${b}`} a={a} b={b} />}
            </Route>
            <Route path="/office/:id">{({ id }) => <OfficePage key={id} id={id} />}</Route>
            <Route path="/place/:id">{({ id }) => <PlacePage key={id} id={id} />}</Route>
            <Route path="/topic/:id">{({ id }) => <TopicPage key={id} id={id} />}</Route>
            <Route path="/map" component={MapPage} />
            <Route path="/compare" component={ComparePage} />
            <Route component={Lost} />
          </Switch>
        </Suspense>
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
