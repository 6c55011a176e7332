// A message on the page: good news, a warning, a refusal, or plain information.
import type { ReactNode } from "react";

export type NoteKind = "info" | "good" | "warn" | "bad";

export function Note({ kind = "info", title, role, children }: {
  kind?: NoteKind; title?: string; role?: "alert" | "status"; children?: ReactNode;
}) {
  return (
    <div className={`note note--${kind}`} role={role}>
      {title && <p className="note__title">{title}</p>}
      {children}
    </div>
  );
}
