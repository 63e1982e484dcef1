/**
 * Marks of attendance on their way to the server. Each is sent at the tap; one that could not be sent stays,
 * also over a reload of the tab, until the network is back. The same mark sent twice is one mark.
 */
import type { AttendanceMark } from '@polku/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, api, toProblem, useFormDraft } from '../platform/index.ts';
import { readMark, type StoredMark } from './mark.ts';

export interface Marking {
  readonly clientId: string;
  readonly periodId: string;
  readonly on: string;
  readonly mark: AttendanceMark;
  readonly minutes: number;
  /** What the marker saw; after saving, what the server answered. */
  readonly version: number | null;
}

export type MarkingState =
  | { readonly status: 'saving' | 'saved' | 'unsent'; readonly marking: Marking }
  | { readonly status: 'conflict'; readonly marking: Marking; readonly theirs: StoredMark }
  | { readonly status: 'refused'; readonly marking: Marking; readonly problem: ApiProblem };

type States = Readonly<Record<string, MarkingState>>;

export function markingKey(marking: Pick<Marking, 'periodId' | 'on'>): string {
  return `${marking.on} ${marking.periodId}`;
}

/** Worth sending again as it is: nobody has said no. */
function mayPassLater(problem: ApiProblem): boolean {
  return problem.kind !== 'refused' || problem.status >= 500 || problem.status === 429;
}

export function useMarkings() {
  const draft = useFormDraft<{ readonly unsent: readonly Marking[] }>('attendance-unsent', { unsent: [] });
  const [states, setStates] = useState<States>(() =>
    Object.fromEntries(
      draft.values.unsent.map((marking) => [markingKey(marking), { status: 'unsent', marking } as const]),
    ),
  );
  const latest = useRef(states);
  latest.current = states;

  const unsent = Object.values(states)
    .filter(({ status }) => status === 'unsent' || status === 'saving')
    .map(({ marking }) => marking);
  const kept = JSON.stringify(unsent);
  const { set } = draft;
  useEffect(() => set({ unsent: JSON.parse(kept) }), [set, kept]);

  const put = useCallback((state: MarkingState) => {
    setStates((before) => ({ ...before, [markingKey(state.marking)]: state }));
  }, []);

  const send = useCallback(
    async (marking: Marking): Promise<void> => {
      put({ status: 'saving', marking });
      const { clientId, periodId, on, ...body } = marking;
      try {
        const { version } = await api.call('attendanceMark', { params: { clientId, periodId, on }, body });
        put({ status: 'saved', marking: { ...marking, version } });
      } catch (error) {
        const problem = toProblem(error);
        if (problem.isConflict) put({ status: 'conflict', marking, theirs: readMark(problem.current) });
        else if (mayPassLater(problem)) put({ status: 'unsent', marking });
        else put({ status: 'refused', marking, problem });
      }
    },
    [put],
  );

  /** One after the other, so that a network that barely works is not asked for all at once. */
  const sendUnsent = useCallback(async () => {
    for (const state of Object.values(latest.current)) {
      if (state.status === 'unsent') await send(state.marking);
    }
  }, [send]);

  useEffect(() => {
    const goOn = () => void sendUnsent();
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [sendUnsent]);

  const forget = useCallback((marking: Marking) => {
    const gone = markingKey(marking);
    setStates((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== gone)));
  }, []);

  return {
    states,
    unsentCount: Object.values(states).filter(({ status }) => status === 'unsent').length,
    sending: Object.values(states).some(({ status }) => status === 'saving'),
    send: (marking: Marking) => void send(marking),
    sendUnsent: () => void sendUnsent(),
    /** Takes what someone else marked as it stands. */
    keepTheirs: (marking: Marking, theirs: StoredMark) => {
      if (theirs.mark === null) forget(marking);
      else put({ status: 'saved', marking: { ...marking, ...theirs, mark: theirs.mark } });
    },
  };
}
