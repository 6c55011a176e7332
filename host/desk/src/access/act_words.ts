import { roles_words } from "@/studio/words_roles";
import { useWords } from "@/words/language";

// "read_client" → "een dossier inzien".
export function useActWords(): (act: string) => string {
  const known = useWords(roles_words).acts as Record<string, string>;
  return (act) => known[act] ?? act.replaceAll("_", " ");
}
