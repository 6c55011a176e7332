// Where somebody lands after logging in: their own work, or the console when that is all they do.
import { Navigate } from "react-router";
import { api } from "@/api/client";
import { Empty } from "@/parts/empty";
import { Read } from "@/parts/read";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { useSession } from "./session";

const KEY = "naober.municipality";

export function remember_town(name: string): void {
  localStorage.setItem(KEY, name);
}

export function Start() {
  const session = useSession();
  const w = useWords(shell_words).no_municipality;
  const towns = api.useQuery("get", "/municipalities");
  return (
    <Read of={towns}>
      {({ items }) => {
        const mine = items.filter((town) => town.open && town.roles.length > 0);
        const town = mine.find((each) => each.name === localStorage.getItem(KEY)) ?? mine[0];
        if (town) {
          const only_policy = town.roles.every((role) => role === "functional_administrator");
          return <Navigate replace to={only_policy ? `/${town.name}/policy` : `/${town.name}/work`} />;
        }
        return session.user.regional_administrator
          ? <Navigate replace to="/console" />
          : <Empty level={1} title={w.title}>{w.text}</Empty>;
      }}
    </Read>
  );
}
