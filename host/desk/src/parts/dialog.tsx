// A question above the page, in the browser's own <dialog>: it holds the focus and Escape closes it.
import { useEffect, useId, useRef, type ReactNode } from "react";

interface Props {
  title: string;
  open: boolean;
  close?: () => void;
  // Stays until it is answered.
  must_answer?: boolean;
  children: ReactNode;
}

export function Dialog({ title, open, close, must_answer, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
    return () => dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={id}
      onCancel={(event) => { if (must_answer) event.preventDefault(); }}
      onClose={() => { if (!element.current?.open) close?.(); }}>
      <h2 className="utrecht-heading-2" id={id}>{title}</h2>
      {open && children}
    </dialog>
  );
}
