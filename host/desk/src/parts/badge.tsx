// A short word that stands out; its colour never says more than its word does.
import type { ReactNode } from "react";
import type { NoteKind } from "./note";

export function Badge({ kind = "info", children }: { kind?: NoteKind; children: ReactNode }) {
  return <span className={`badge badge--${kind}`}>{children}</span>;
}
