import type { ReactNode } from 'react';
import { useText } from '../platform/texts.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { uiTexts } from './texts.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const icons: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  error: 'error',
};
const names = {
  info: uiTexts.info,
  success: uiTexts.success,
  warning: uiTexts.warning,
  error: uiTexts.errorNotice,
};

export interface NoticeProps {
  readonly tone?: NoticeTone | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out when it appears, for what happens after the page is there. */
  readonly live?: boolean | undefined;
}

export function Notice({ tone = 'info', title, children, actions, live }: NoticeProps) {
  const t = useText();
  return (
    <div
      className="notice"
      data-tone={tone}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icons[tone]} label={t(names[tone])} />
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
        {actions ? <div className="notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
