import { shell_words } from "@/words/shell";
import { useLanguage, useWords, type Language } from "@/words/language";

const NAMES: Record<Language, string> = { nl: "Nederlands", en: "English" };

export function LanguageChoice() {
  const { language, choose } = useLanguage();
  const w = useWords(shell_words);
  return (
    <div className="language-choice" role="group" aria-label={w.language}>
      {(Object.keys(NAMES) as Language[]).map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => choose(each)}
          title={NAMES[each]}>
          <span aria-hidden="true">{each.toUpperCase()}</span>
          <span className="unseen">{NAMES[each]}</span>
        </button>
      ))}
    </div>
  );
}
