// Who gets in here, and what is kept: files that were opened in an emergency, what may be destroyed, keys for systems,
// and which roles need a second factor.
import "./access.css";
import { Navigate, NavLink, Outlet, Route, Routes } from "react-router";
import { Empty } from "@/parts/empty";
import { NotFound } from "@/shell/lost";
import { InTown, useMay, useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { Emergencies } from "./emergencies";
import { Keeping } from "./keeping";
import { SecondFactorRoles } from "./second_factor_roles";
import { Tokens } from "./tokens";
import { access_words } from "./words";

export function AccessArea() {
  return (
    <InTown>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<First />} />
          <Route path="emergencies" element={<Emergencies />} />
          <Route path="tokens" element={<Tokens />} />
          <Route path="keeping" element={<Keeping />} />
          <Route path="second-factor" element={<SecondFactorRoles />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </InTown>
  );
}

function useMine() {
  const journal = useMay("read_journal");
  const supervises = useMay("supervise");
  const proposes = useMay("propose_destruction");
  const approves = useMay("approve_destruction");
  return { watches: journal || supervises, manages: useMay("manage_users"), destroys: proposes || approves };
}

function First() {
  const { watches, manages } = useMine();
  return <Navigate replace to={watches ? "emergencies" : manages ? "tokens" : "keeping"} />;
}

function Frame() {
  const w = useWords(access_words);
  const town = useTown();
  const { watches, manages, destroys } = useMine();
  const base = `/${town.name}/access`;
  if (!watches && !manages && !destroys) return <Empty level={1} title={w.not_for_you}>{w.not_for_you_text}</Empty>;
  return (
    <>
      <nav className="access-menu" aria-label={w.menu_title}>
        {watches && <NavLink to={`${base}/emergencies`}>{w.menu.emergencies}</NavLink>}
        {destroys && <NavLink to={`${base}/keeping`}>{w.menu.keeping}</NavLink>}
        {manages && <NavLink to={`${base}/tokens`}>{w.menu.tokens}</NavLink>}
        {manages && <NavLink to={`${base}/second-factor`}>{w.menu.second_factor}</NavLink>}
      </nav>
      <Outlet />
    </>
  );
}
