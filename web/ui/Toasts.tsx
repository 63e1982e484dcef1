import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useText } from '../platform/texts.tsx';
import { Button } from './Button.tsx';
import type { NoticeTone } from './Notice.tsx';
import { uiTexts } from './texts.ts';

export type ShowToast = (message: string, tone?: NoticeTone) => void;

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: NoticeTone;
}

const ToastContext = createContext<ShowToast>(() => undefined);

/** `const toast = useToast(); toast(t(texts.saved))`: for what went as wished. Errors belong beside their cause. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** How long a message stays, when nobody rests the pointer or the focus on it. */
const shownMs = 8000;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const show = useCallback<ShowToast>((message, tone = 'success') => {
    const id = next.current++;
    setToasts((before) => [...before.slice(-2), { id, message, tone }]);
  }, []);
  const drop = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDrop={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onDrop }: { readonly toast: Toast; readonly onDrop: (id: number) => void }) {
  const t = useText();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'error') return;
    const timer = setTimeout(() => onDrop(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [held, toast, onDrop]);
  return (
    <div
      className="toast"
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      <Button look="quiet" size="small" icon="close" iconOnly onClick={() => onDrop(toast.id)}>
        {t(uiTexts.close)}
      </Button>
    </div>
  );
}
