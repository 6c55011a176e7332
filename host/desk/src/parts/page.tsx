// The head of a page: its title (also the browser's), where it stands, and what one can do there.
// After going to another page the focus is on its title, so a screen reader says where one is.
import { useEffect, useRef, type ReactNode } from "react";
import { Link, useLocation } from "react-router";

export interface Crumb {
  title: string;
  to: string;
}

let last_path = "";

export function PageHead({ title, crumbs = [], actions, children }: {
  title: string; crumbs?: Crumb[]; actions?: ReactNode; children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => { document.title = `${title} · Naober`; }, [title]);
  useEffect(() => {
    // The first page of all keeps the focus where the browser puts it.
    if (last_path !== "" && last_path !== pathname) heading.current?.focus({ preventScroll: true });
    last_path = pathname;
  }, [pathname]);
  return (
    <header className="page-head">
      {crumbs.length > 0 && (
        <nav aria-label={title} className="crumbs">
          {crumbs.map((crumb) => <Link key={crumb.to} className="utrecht-link" to={crumb.to}>{crumb.title}</Link>)}
        </nav>
      )}
      <div className="page-head__row">
        <h1 className="utrecht-heading-1" tabIndex={-1} ref={heading}>{title}</h1>
        {actions && <div className="page-head__actions">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
