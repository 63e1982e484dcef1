import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../platform/texts.tsx';
import { Button } from './Button.tsx';
import { uiTexts } from './texts.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** On Esc, the cross, or a press outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom; a dialog with a form puts them in the form instead. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide' | undefined;
  /** Must be answered: no cross, Esc does nothing. */
  readonly firm?: boolean | undefined;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back on closing. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, children, actions, size, firm }: DialogProps) {
  const t = useText();
  const element = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // the first field, not the cross that stands before it
      const field = dialog.querySelector('.dialog-body :is(input, select, textarea):not([disabled])');
      if (field instanceof HTMLElement) field.focus();
    }
    return () => {
      dialog?.close();
      // React has taken the dialog out of the page by now, so the browser no longer returns the focus itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      data-size={size}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
      onKeyDown={(event) => {
        // Chromium closes on a second Esc even when the first was held back.
        if (event.key === 'Escape' && firm) event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (event.target === element.current && !firm && isOutside(element.current, event)) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={headingId}>{title}</h2>
        {firm ? null : (
          <Button look="quiet" icon="close" iconOnly onClick={onClose}>
            {t(uiTexts.close)}
          </Button>
        )}
      </div>
      <div className="dialog-body">{children}</div>
      {actions ? <div className="dialog-actions">{actions}</div> : null}
    </dialog>
  );
}

function isOutside(
  element: HTMLElement,
  at: { readonly clientX: number; readonly clientY: number },
): boolean {
  const box = element.getBoundingClientRect();
  return at.clientX < box.left || at.clientX > box.right || at.clientY < box.top || at.clientY > box.bottom;
}

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What follows from it. */
  readonly children: ReactNode;
  /** The verb on the button: "Remove", not "OK". */
  readonly confirm: string;
  /** Where "Cancel" could be read as the verb itself: "Do not undo". */
  readonly cancel?: string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly busy?: boolean | undefined;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText();
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button look={props.tone ?? 'primary'} busy={props.busy} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {props.cancel ?? t(uiTexts.cancel)}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
