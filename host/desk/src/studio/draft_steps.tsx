// The road of a draft as six steps, with where it is. Each leads to its part of the page.
import { useSearchParams } from "react-router";
import { api } from "@/api/client";
import { useWords } from "@/words/language";
import { useCheck, useStory, type Draft } from "./draft_reads";
import { drafts_words } from "./words_drafts";

type State = "done" | "todo" | "trouble" | "optional";
const MARK: Record<State, string> = { done: "✓", todo: "·", trouble: "!", optional: "·" };

export function DraftSteps({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).steps;
  const check = useCheck(draft.draft_id);
  const story = useStory(draft.draft_id);
  // Only what was asked already: the button below asks.
  const test = api.useQuery("get", "/policy-drafts/{draft}/test", { params: { path: { draft: draft.draft_id } } }, { enabled: false });
  const [search] = useSearchParams();
  const has_changes = draft.files.length > 0;
  const asked = story.data?.remarks.some((each) => each.kind === "review_request" || each.kind === "comment") ?? false;
  const sound = check.data === undefined ? (check.error ? "trouble" : "todo") : check.data.new_problems.length === 0 ? "done" : "trouble";
  const steps: [string, string, State][] = [
    [w.change, "changes", has_changes ? "done" : "todo"],
    [w.check, "check", has_changes ? sound : "todo"],
    [w.cases, "cases", test.data === undefined ? "todo" : test.data.cases.some((each) => each.is_new_failure) ? "trouble" : "done"],
    [w.simulate, "simulate", search.has("simulation") ? "done" : "optional"],
    [w.review, "review", asked ? "done" : "optional"],
    [w.adopt, "adopt", draft.state === "adopted" ? "done" : draft.state === "open" ? "todo" : "trouble"],
  ];
  return (
    <nav aria-label={w.label}>
      <ol className="draft-steps">
        {steps.map(([title, part, state]) => (
          <li key={part} className={`draft-steps__one draft-steps__one--${state}`}>
            <a href={`#${part}`}>
              <span className="draft-steps__mark" aria-hidden="true">{MARK[state]}</span>
              {title}<span className="unseen"> ({w[state]})</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
