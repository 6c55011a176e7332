// Who did it, as far as the reader may know: names of colleagues are not the studio's to look up.
import { useSession } from "@/shell/session";
import { useWords } from "@/words/language";
import { studio_words } from "./words";

export function Who({ user }: { user: string }) {
  const w = useWords(studio_words);
  const session = useSession();
  if (user === session.user.user_id) return <>{w.you}</>;
  return <>{user.startsWith("user_") ? w.colleague : user === "" || user === "host" ? w.host : user}</>;
}
