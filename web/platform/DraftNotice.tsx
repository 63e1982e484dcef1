import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useText } from './texts.tsx';
import { words } from './words.ts';

/** Says that unsaved text was put back, and offers to throw it away. Stands first in a form. */
export function DraftNotice({
  form,
}: {
  readonly form: { readonly restored: boolean; readonly clear: () => void };
}) {
  const t = useText();
  if (!form.restored) return null;
  return (
    <Notice
      tone="info"
      actions={
        <Button size="small" onClick={form.clear}>
          {t(words.draftDiscard)}
        </Button>
      }
    >
      {t(words.draftRestored)}
    </Notice>
  );
}
