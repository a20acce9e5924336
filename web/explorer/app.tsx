// The frame around all pages: header, language, colours; and which page an address is.

import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch, useLocation } from "wouter";

import { paths } from "./address/paths";
import { Home } from "./pages/home";
import { Lost } from "./pages/lost";
import { Loading } from "./parts/states";
import { applyTheme, theme, themes, type Theme } from "./parts/theme";
import { SearchBox } from "./search/box";
import { choose, endonyms, languages, type Tongue } from "./words";

const ComparePage = lazy(() => import("./compare/page"));
const MapPage = lazy(() => import("./map/page"));
const NetworkPage = lazy(() => import("./network/page"));

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
            <Route path="/map" component={MapPage} />
            <Route path="/compare" component={ComparePage} />
            <Route component={Lost} />
          </Switch>
        </Suspense>
      </main>
    </>
  );
}

function Header() {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Link href={paths.home()} className="brand">
        Readout
      </Link>
      <SearchBox />
      <nav aria-label={t("nav.label")}>
        <NavLink href={paths.network()}>{t("nav.network")}</NavLink>
        <NavLink href={paths.map()}>{t("nav.map")}</NavLink>
        <NavLink href={paths.compare()}>{t("nav.compare")}</NavLink>
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
