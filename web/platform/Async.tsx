import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type ApiProblem, toProblem } from './problem.ts';
import { type ProblemTexts, problemSentence } from './problem-texts.ts';
import { useText } from './texts.tsx';
import { words } from './words.ts';

/** What `Async` needs of a query: both `useEndpoint` and `useEndpointPages` give it. */
export interface AsyncQuery<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

export interface AsyncProps<Data> {
  readonly query: AsyncQuery<Data>;
  readonly children: (data: Data) => ReactNode;
  /** True when there is nothing to show; then `whenEmpty` stands there. */
  readonly isEmpty?: ((data: Data) => boolean) | undefined;
  readonly whenEmpty?: ReactNode;
  /** In place of grey lines. */
  readonly loading?: ReactNode;
  /** A view of its own for a problem, such as asking for a reason; `undefined` leaves it to the general one. */
  readonly onProblem?: ((problem: ApiProblem, retry: () => void) => ReactNode | undefined) | undefined;
  readonly texts?: ProblemTexts | undefined;
}

/** Loading, failed, empty or there: the four states of anything that is read. */
export function Async<Data>(props: AsyncProps<Data>) {
  const { query } = props;
  const retry = () => void query.refetch();
  // a reading is tried again by itself (see queries.ts); a save is not, and says so in its own words
  const texts = { 'database-unavailable': words.databaseAway, ...props.texts };
  if (query.data !== undefined) {
    const stale = query.error ? (
      <ProblemNotice problem={toProblem(query.error)} onRetry={retry} texts={texts} />
    ) : null;
    const content = props.isEmpty?.(query.data) ? props.whenEmpty : props.children(query.data);
    return (
      <>
        {stale}
        {content}
      </>
    );
  }
  if (query.error) {
    const problem = toProblem(query.error);
    return (
      props.onProblem?.(problem, retry) ?? (
        <ProblemNotice problem={problem} onRetry={retry} busy={query.isFetching} texts={texts} />
      )
    );
  }
  return props.loading ?? <Skeleton />;
}

export interface ProblemNoticeProps {
  readonly problem: ApiProblem;
  readonly onRetry?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
  readonly texts?: ProblemTexts | undefined;
}

/** What happened, and a way to try again where that can help. */
export function ProblemNotice({ problem, onRetry, busy, texts }: ProblemNoticeProps) {
  const t = useText();
  const final = problem.status === 403 || problem.status === 404;
  return (
    <Notice
      tone={final ? 'warning' : 'error'}
      live
      title={final ? undefined : t(words.failed)}
      actions={
        onRetry && !final ? (
          <Button size="small" onClick={onRetry} busy={busy}>
            {t(words.retry)}
          </Button>
        ) : undefined
      }
    >
      {problemSentence(problem, t, texts)}
    </Notice>
  );
}
