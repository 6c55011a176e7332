import { NavLink, useNavigate, useParams } from "react-router";
import { api, client, queries, wanted } from "@/api/client";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { LanguageChoice } from "./language_choice";
import { useSession } from "./session";
import { remember_town } from "./start";

function TownChoice({ chosen }: { chosen: string | undefined }) {
  const w = useWords(shell_words);
  const go = useNavigate();
  const towns = api.useQuery("get", "/municipalities");
  const mine = (towns.data?.items ?? []).filter((town) => town.roles.length > 0);
  const title = mine.find((town) => town.name === chosen)?.title ?? w.product;
  if (mine.length < 2) return <span className="bar__town">{title}</span>;
  return (
    <select className="bar__town" aria-label={w.municipality} value={chosen ?? ""}
      onChange={(event) => {
        remember_town(event.target.value);
        void go(`/${event.target.value}/work`);
      }}>
      {chosen === undefined && <option value="">{w.choose_municipality}</option>}
      {mine.map((town) => <option key={town.name} value={town.name} disabled={!town.open}>{town.title}</option>)}
    </select>
  );
}

function Menu({ town }: { town: string }) {
  const w = useWords(shell_words);
  const session = useSession();
  const at = api.useQuery("get", "/municipalities/{municipality}", { params: { path: { municipality: town } } },
    { enabled: town !== "" });
  const acts = at.data?.acts ?? [];
  const worker = acts.includes("read_client");
  const keeps_watch = ["manage_users", "read_journal", "supervise", "propose_destruction", "approve_destruction"].some((act) => acts.includes(act));
  return (
    <nav className="bar__menu" aria-label={w.main_menu}>
      {town !== "" && worker && <>
        <NavLink to={`/${town}/work`}>{w.menu.work}</NavLink>
        <NavLink to={`/${town}/search`}>{w.menu.search}</NavLink>
        <NavLink to={`/${town}/notification`}>{w.menu.notification}</NavLink>
      </>}
      {town !== "" && <NavLink to={`/${town}/policy`}>{w.menu.policy}</NavLink>}
      {town !== "" && acts.includes("read_monitor") && <NavLink to={`/${town}/monitor`}>{w.menu.monitor}</NavLink>}
      {town !== "" && keeps_watch && <NavLink to={`/${town}/access`}>{w.menu.access}</NavLink>}
      {session.user.regional_administrator && <NavLink to="/console">{w.menu.console}</NavLink>}
    </nav>
  );
}

export function Bar() {
  const w = useWords(shell_words);
  const session = useSession();
  const { municipality } = useParams();

  async function leave() {
    await wanted(client.DELETE("/sessions/current")).catch(() => undefined);
    queries.clear();
    location.assign("/");
  }

  return (
    <header className="bar">
      <div className="bar__row">
        <NavLink to="/" className="bar__home" aria-label={w.product}><img src="/naober.svg" alt="" width="28" height="28" /></NavLink>
        <TownChoice chosen={municipality} />
        <Menu town={municipality ?? ""} />
        <div className="bar__me">
          <LanguageChoice />
          <NavLink to="/account" className="bar__name" aria-label={w.menu.account(session.user.display_name)}>{session.user.display_name}</NavLink>
          <button type="button" className="bar__out" onClick={() => void leave()}>{w.menu.log_out}</button>
        </div>
      </div>
    </header>
  );
}
