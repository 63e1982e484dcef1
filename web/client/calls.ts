/**
 * Reading and sending for a slow phone: the typed caller without the staff app's cache. A page reads when it opens;
 * each reading of one's own data leaves a row in the log, so nothing is read by itself.
 */
import { useCallback, useEffect, useState } from 'react';
import { type Args, api, type EndpointName, type Output } from '../platform/api.ts';
import { type ApiProblem, toProblem } from '../platform/problem.ts';

export interface Read<Data> {
  readonly data: Data | undefined;
  readonly problem: ApiProblem | undefined;
  readonly again: () => void;
}

/** `args` must keep its identity between renders, or be left out. */
export function useRead<N extends EndpointName>(name: N, args: Args<N>): Read<Output<N>> {
  const [state, setState] = useState<{ data?: Output<N>; problem?: ApiProblem }>({});
  const [round, setRound] = useState(0);
  const print = JSON.stringify(args);
  useEffect(() => {
    const stop = new AbortController();
    api.call(name, JSON.parse(print) as Args<N>, { signal: stop.signal }).then(
      (data) => {
        if (!stop.signal.aborted) setState({ data });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, problem: toProblem(error) }));
      },
    );
    return () => stop.abort();
  }, [name, print, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { data: state.data, problem: state.problem, again };
}

export interface Send<A, O> {
  readonly send: (args: A) => Promise<O | undefined>;
  readonly busy: boolean;
  readonly problem: ApiProblem | undefined;
}

export function useSend<N extends EndpointName>(name: N): Send<Args<N>, Output<N>> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const send = useCallback(
    async (args: Args<N>) => {
      setBusy(true);
      setProblem(undefined);
      try {
        return await api.call(name, args);
      } catch (error) {
        setProblem(toProblem(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [name],
  );
  return { send, busy, problem };
}
