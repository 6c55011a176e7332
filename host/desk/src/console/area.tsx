// The console of regional IT: what the host runs, for whom, how well, and who may log in. No file and no case:
// who keeps the host running needs neither.
import { Route, Routes } from "react-router";
import { NotFound } from "@/shell/lost";
import { useSession } from "@/shell/session";
import { Empty } from "@/parts/empty";
import { useWords } from "@/words/language";
import { Backups } from "./backups";
import { ConsoleFrame } from "./frame";
import { Load } from "./load";
import { NewUser } from "./new_user";
import { Town } from "./town";
import { Towns } from "./towns";
import { User } from "./user";
import { Users } from "./users";
import { console_words } from "./words";
import "./console.css";

export function ConsoleArea() {
  const session = useSession();
  const w = useWords(console_words);
  if (!session.user.regional_administrator) {
    return <Empty level={1} title={w.not_for_you}>{w.not_for_you_text}</Empty>;
  }
  return (
    <Routes>
      <Route element={<ConsoleFrame />}>
        <Route index element={<Towns />} />
        <Route path="municipalities/:town" element={<Town />} />
        <Route path="users" element={<Users />} />
        <Route path="users/new" element={<NewUser />} />
        <Route path="users/:user" element={<User />} />
        <Route path="load" element={<Load />} />
        <Route path="backups" element={<Backups />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
