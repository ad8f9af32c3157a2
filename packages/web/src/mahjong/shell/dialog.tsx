import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "../../shell/icon.js";
import { useTexts } from "../../texts/texts.js";
import "./dialog.css";

/** A window over the page, which stays until it is closed; the rest of the page cannot be used meanwhile. */
export function Dialog({
  title,
  onClose,
  className = "",
  footer,
  children,
}: {
  readonly title: string;
  /** Without it, it cannot be closed by hand. */
  readonly onClose?: () => void;
  readonly className?: string;
  /** Buttons that stay in sight, however long the rest is. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { close } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What leads on, rather than what scrolls.
    element?.querySelector<HTMLElement>(".dialog-actions .button-main")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className="dialog-head">
        <h2 className="dialog-title" id={id}>
          {title}
        </h2>
        {onClose && (
          <button type="button" className="button button-quiet button-icon" aria-label={close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the arrow keys too */}
      <section className="dialog-body" tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
      {footer && <footer className="dialog-actions">{footer}</footer>}
    </dialog>
  );
}
