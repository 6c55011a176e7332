// Who did it: a colleague of this municipality by name, as far as the reader may know.
import { api } from "@/api/client";
import { useSession } from "@/shell/session";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { studio_words } from "./words";

export function Who({ user }: { user: string }) {
  const w = useWords(studio_words);
  const session = useSession();
  const town = useTown();
  const somebody = user.startsWith("user_") && user !== session.user.user_id;
  const colleagues = api.useQuery("get", "/municipalities/{municipality}/colleagues", { params: { path: { municipality: town.name } } },
    { staleTime: 600_000, retry: false, enabled: somebody });
  if (user === session.user.user_id) return <>{w.you}</>;
  if (!somebody) return <>{user === "" || user === "host" ? w.host : user}</>;
  return <>{colleagues.data?.items.find((each) => each.user_id === user)?.display_name ?? w.colleague}</>;
}
