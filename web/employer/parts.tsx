/** The few parts of the e-service that are its own: a page, what went wrong, what is being read. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Read } from '../client/calls.ts';
import type { ApiProblem } from '../platform/problem.ts';
import { useText } from '../platform/texts.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { texts } from './texts.ts';

let firstPage = true;

/** One page: its only `h1`, which takes the focus when the page changes. The title names nobody. */
export function EmployerPage(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t(texts.appName)} – Polku`;
  }, [t]);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page employer-page">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {props.title}
        </h1>
        {props.lead ? <p className="page-lead">{props.lead}</p> : null}
      </div>
      {props.children}
    </div>
  );
}

/** What went wrong, in the server's own sentence. */
export function Trouble(props: {
  readonly problem: ApiProblem | undefined;
  readonly again?: (() => void) | undefined;
}) {
  const t = useText();
  const { problem, again } = props;
  if (!problem) return null;
  const field = problem.errors.find((one) => one.detail)?.detail;
  const sentence =
    problem.kind === 'network' ? t(texts.noConnection) : (field ?? problem.title ?? t(texts.failed));
  return (
    <Notice tone="error" live actions={again ? <Button onClick={again}>{t(texts.again)}</Button> : undefined}>
      {problem.kind === 'signed-out' ? t(texts.sessionEnded) : sentence}
    </Notice>
  );
}

export function Reading<Data>(props: {
  readonly read: Read<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const t = useText();
  const { read } = props;
  if (read.data !== undefined) return props.children(read.data);
  if (read.problem) return <Trouble problem={read.problem} again={read.again} />;
  return (
    <p className="soft" role="status">
      {t(texts.loading)}
    </p>
  );
}
