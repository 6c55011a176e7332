// Two languages: Dutch first, English second. A set of words is written once per area as { nl, en };
// TypeScript holds the two to the same keys.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

export type Language = "nl" | "en";

// The shape of the Dutch words, with any text in its place.
type Shape<T> = { [K in keyof T]: T[K] extends (...given: infer G) => string ? (...given: G) => string
  : T[K] extends string ? string : Shape<T[K]> };

export type Words<Nl> = { nl: Nl; en: Shape<Nl> };

// words({ nl: {...}, en: {...} }): an error of the compiler when a key is missing in English.
export function words<const Nl extends object>(nl: Nl, en: Shape<Nl>): Words<Nl> {
  return { nl, en };
}

interface Chosen {
  language: Language;
  choose: (language: Language) => void;
}

const Context = createContext<Chosen>({ language: "nl", choose: () => undefined });
const KEY = "naober.language";

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(KEY) === "en" ? "en" : "nl"));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  }, [language]);
  const chosen = useMemo(() => ({ language, choose }), [language]);
  return <Context value={chosen}>{children}</Context>;
}

export function useLanguage(): Chosen {
  return useContext(Context);
}

export function useWords<Nl>(set: Words<Nl>): Shape<Nl> {
  const { language } = useLanguage();
  return (language === "nl" ? set.nl : set.en) as Shape<Nl>;
}
