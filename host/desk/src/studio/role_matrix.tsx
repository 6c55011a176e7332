// Acts down, roles across. Every cell is a button that asks: why?
import { useWords } from "@/words/language";
import { useActs, type Cell } from "./why_not";
import { acts_of, who_may, type Roles } from "./who_may";
import { studio_words } from "./words";
import { roles_words } from "./words_roles";

export function RoleMatrix({ roles, day, chosen, choose }: {
  roles: Roles; day: string; chosen: Cell | undefined; choose: (cell: Cell) => void;
}) {
  const w = useWords(roles_words);
  const s = useWords(studio_words);
  const { act, kind } = useActs(roles);
  const acts = acts_of(roles, Object.keys(w.acts));
  return (
    <>
      <div className="table" role="region" aria-label={s.table(w.matrix)} tabIndex={0}>
        <table className="matrix">
          <caption className="unseen">{w.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{w.act}</th>
              {roles.roles.map((role) => (
                <th key={role.name} scope="col">{role.title}<span className="matrix__kinds">{role.kinds.map(kind).join(", ")}</span></th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acts.map((name) => (
              <tr key={name}>
                <th scope="row">{act(name)}</th>
                {roles.roles.map((role) => {
                  const { may, mandates } = who_may(roles, role, name, day);
                  const says = !may ? w.may_not : mandates.length > 0 ? w.with_mandate : w.may;
                  const look = !may ? "no" : mandates.length > 0 ? "mandate" : "yes";
                  return (
                    <td key={role.name}>
                      <button type="button" className={`matrix__cell matrix__cell--${look}`} title={says}
                        aria-pressed={chosen?.act === name && chosen.role === role.name}
                        aria-label={`${role.title}, ${act(name)}: ${says}`} onClick={() => choose({ act: name, role: role.name })}>
                        <span aria-hidden="true">{!may ? "–" : mandates.length > 0 ? "✓ᴹ" : "✓"}</span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend" aria-label={w.legend}>
        <li><span className="matrix__cell matrix__cell--yes" aria-hidden="true">✓</span> {w.may}</li>
        <li><span className="matrix__cell matrix__cell--mandate" aria-hidden="true">✓ᴹ</span> {w.with_mandate}</li>
        <li><span className="matrix__cell matrix__cell--no" aria-hidden="true">–</span> {w.may_not}</li>
      </ul>
    </>
  );
}
