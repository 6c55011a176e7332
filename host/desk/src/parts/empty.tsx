// Nothing is here, why that is so, and what one can do.
import type { ReactNode } from "react";

export function Empty({ title, level = 2, children }: { title: string; level?: 1 | 2 | 3; children?: ReactNode }) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Heading className="utrecht-heading-3">{title}</Heading>
      <div className="quiet">{children}</div>
    </div>
  );
}
