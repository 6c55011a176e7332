// Something is on its way. It says so after a moment, so a quick answer does not flicker.
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";

export function Waiting({ what }: { what?: string }) {
  const w = useWords(parts_words);
  return (
    <div className="waiting" role="status">
      <span className="waiting__dots" aria-hidden="true"><i /><i /><i /></span>
      {what ?? w.loading}
    </div>
  );
}
