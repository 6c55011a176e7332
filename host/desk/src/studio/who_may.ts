// Who may do what, and why not: read from roles, mandates and separations.
import type { Schema } from "@/api/client";

export type Roles = Schema<"Roles">;
export type Role = Schema<"Role">;
export type Mandate = Schema<"Mandate">;

export interface Answer {
  may: boolean;
  // Mandates that this role holds for the act.
  mandates: Mandate[];
  // The act asks for a mandate of somebody, and this role holds none.
  lacks_mandate: boolean;
  // What cannot go together with this act, for this role.
  separations: Schema<"Separation">[];
  // Roles that may.
  others: Role[];
}

export function acts_of(roles: Roles, known: string[]): string[] {
  const named = new Set(roles.roles.flatMap((role) => role.does));
  return [...known, ...[...named].filter((act) => !known.includes(act))];
}

export function who_may(roles: Roles, role: Role, act: string, today: string): Answer {
  const holds = (mandate: Mandate) =>
    mandate.acts.includes(act) && (mandate.from ?? "") <= today && (mandate.till === null || today < mandate.till);
  const mandates = roles.mandates.filter((mandate) => holds(mandate) && mandate.to.includes(role.name));
  const may = role.does.includes(act);
  return {
    may,
    mandates,
    lacks_mandate: may && mandates.length === 0 && roles.mandates.some(holds),
    separations: roles.separations.filter((each) => each.one === act || each.other === act),
    others: roles.roles.filter((each) => each.does.includes(act)),
  };
}
