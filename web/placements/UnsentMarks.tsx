import { useText } from '../platform/index.ts';
import { ConfirmDialog } from '../ui/index.ts';
import { markTexts as texts } from './mark-texts.ts';

/** Asked before signing out takes marks with it that the server does not have. */
export function UnsentMarks({
  count,
  onLeave,
  onClose,
}: {
  readonly count: number;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  return (
    <ConfirmDialog
      open
      title={t(texts.leaveTitle)}
      confirm={t(texts.leave)}
      tone="danger"
      onConfirm={onLeave}
      onClose={onClose}
    >
      <p>{t(texts.leaveLead, { count })}</p>
    </ConfirmDialog>
  );
}
