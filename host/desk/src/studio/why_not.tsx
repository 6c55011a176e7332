// Why a role may or may not do something, in sentences.
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { StandsIn } from "./frame";
import { who_may, type Mandate, type Roles } from "./who_may";
import { roles_words } from "./words_roles";

export interface Cell {
  act: string;
  role: string;
}

// Acts, kinds of organisation and roles in the words of the town hall.
export function useActs(roles: Roles) {
  const w = useWords(roles_words);
  const named = (set: object, name: string) => (set as Record<string, string>)[name] ?? name.replaceAll("_", " ");
  return {
    act: (name: string) => named(w.acts, name),
    kind: (name: string) => named(w.kinds_of, name),
    role: (name: string) => roles.roles.find((each) => each.name === name)?.title ?? name.replaceAll("_", " "),
  };
}

function MandateSays({ mandate }: { mandate: Mandate }) {
  const w = useWords(roles_words);
  const format = useFormat();
  const after = mandate.only_after;
  return (
    <li>
      {mandate.provisions.length === 0 ? w.mandate_all : w.provisions(mandate.provisions.length)}
      {after && `, ${w.only_after(after === "consultation" ? w.consultation : after.replaceAll("_", " "))}`}
      {mandate.from && `, ${w.valid(format.date(mandate.from), mandate.till ? format.date(mandate.till) : "")}`}
      {mandate.law && ` (${mandate.law})`}. <StandsIn place={mandate.place} />
    </li>
  );
}

export function WhyNot({ roles, day, cell }: { roles: Roles; day: string; cell: Cell | undefined }) {
  const w = useWords(roles_words);
  const { act, kind } = useActs(roles);
  const role = roles.roles.find((each) => each.name === cell?.role);
  const found = cell && role ? who_may(roles, role, cell.act, day) : undefined;
  return (
    <section className="why-not" aria-live="polite" aria-label={w.explanation}>
      {!found || !cell || !role ? <p className="quiet">{w.choose}</p> : <>
        <h3 className="utrecht-heading-3">{w.why(role.title, act(cell.act))}</h3>
        <p><strong>{found.may ? w.why_may : w.why_not}</strong>{" "}
          {!found.may && (found.others.length > 0 ? w.who_can(found.others.map((each) => each.title).join(", ")) : w.nobody)}</p>
        {found.lacks_mandate && <p>{w.role_without_mandate}</p>}
        {found.may && found.mandates.length > 0 && <>
          <p>{w.mandate_needed}</p>
          <ul>{found.mandates.map((mandate) => <MandateSays key={mandate.name} mandate={mandate} />)}</ul>
        </>}
        {found.separations.map((each) => (
          <p key={each.name}>{w.separation(act(each.one), act(each.other))} <span className="quiet">“{each.because}”</span></p>
        ))}
        <p className="small quiet">{w.kinds}: {role.kinds.map(kind).join(", ")}. <StandsIn place={role.place} /></p>
      </>}
    </section>
  );
}
