import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const CLASS: Record<ButtonKind, string> = {
  primary: "utrecht-button utrecht-button--primary-action",
  secondary: "utrecht-button utrecht-button--secondary-action",
  quiet: "utrecht-button utrecht-button--subtle",
  danger: "utrecht-button utrecht-button--secondary-action button--danger",
};

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  // What it is doing now; it then takes no second click, and says so to a screen reader.
  busy?: string | undefined;
  // Why it cannot be used: it stays reachable and its reason stands beside it (never a dead grey button).
  because?: string | undefined;
  children: ReactNode;
}

export function Button({ kind = "secondary", busy, because, children, onClick, type = "button", ...rest }: Props) {
  const still = busy !== undefined || because !== undefined;
  return (
    <span className="button">
      <button {...rest} type={type} className={CLASS[kind]} aria-disabled={still || undefined}
        onClick={(event) => (still ? event.preventDefault() : onClick?.(event))}>
        {busy ?? children}
      </button>
      {because !== undefined && <span className="button__because">{because}</span>}
    </span>
  );
}

// A link that looks like a button: it goes somewhere, a button does something.
export function ButtonLink({ kind = "secondary", ...rest }: LinkProps & { kind?: ButtonKind }) {
  return <Link {...rest} className={`${CLASS[kind]} button-link`} />;
}
