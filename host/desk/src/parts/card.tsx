// A piece of a page with its own heading.
import { useId, type ReactNode } from "react";

export function Card({ title, level = 2, actions, children, className }: {
  title?: ReactNode; level?: 2 | 3 | 4; actions?: ReactNode; children: ReactNode; className?: string;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={`card ${className ?? ""}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="card__head">
          <Heading className={`utrecht-heading-${level}`} id={id}>{title}</Heading>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
