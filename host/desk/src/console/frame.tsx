import { NavLink, Outlet } from "react-router";
import { useWords } from "@/words/language";
import { console_words } from "./words";

export function ConsoleFrame() {
  const w = useWords(console_words);
  return (
    <>
      <nav className="console-menu" aria-label={w.menu_title}>
        <NavLink to="/console" end>{w.menu.towns}</NavLink>
        <NavLink to="/console/users">{w.menu.users}</NavLink>
        <NavLink to="/console/load">{w.menu.load}</NavLink>
        <NavLink to="/console/backups">{w.menu.backups}</NavLink>
      </nav>
      <Outlet />
    </>
  );
}
