/** The day's list and the marks made on it, whether there is a network or not. */
import { addDays, asDay, type Day, daysBetween, type PlacementMark } from '@polku/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, api, toProblem } from '../platform/index.ts';
import {
  addWaiting,
  deviceDay,
  forgetMark,
  keepDay,
  keptDay,
  keptMarks,
  type MarksDay,
  type WaitingMark,
} from './mark-store.ts';
import { onMarksElsewhere, sendWaitingMarks, tellMarks } from './mark-sync.ts';

export interface MarksState {
  readonly day: MarksDay | null;
  /** Set while the list is the one kept on this device: when it was read. */
  readonly keptAt: string | null;
  readonly problem: ApiProblem | null;
  readonly marks: readonly WaitingMark[];
  readonly loading: boolean;
  readonly sending: boolean;
}

const nothing: MarksState = {
  day: null,
  keptAt: null,
  problem: null,
  marks: [],
  loading: true,
  sending: false,
};

/** The list kept here, for the day asked; of another day only who is placed is known, not who is expected or marked. */
async function dayFromDevice(
  staffId: string,
  environmentId: string,
  asked: Day | undefined,
): Promise<Pick<MarksState, 'day' | 'keptAt'> | undefined> {
  const latest = await keptDay(staffId, environmentId, undefined);
  if (!latest) return undefined;
  // the server's today, carried on by this device's clock
  const today = addDays(
    asDay(latest.answer.today),
    Math.max(0, daysBetween(asDay(latest.deviceDay), asDay(deviceDay()))),
  );
  const on = asked ?? today;
  const kept = await keptDay(staffId, environmentId, on);
  const { answer, keptAt } = kept ?? latest;
  const rows = kept ? answer.rows : answer.rows.map((row) => ({ ...row, expected: true, standing: [] }));
  return { day: { ...answer, on, today, rows }, keptAt: new Date(keptAt).toISOString() };
}

export function useMarks(staffId: string, environmentId: string, asked: Day | undefined) {
  const [state, setState] = useState<MarksState>(nothing);
  const working = useRef(false);
  const asksAgain = useRef(false);
  const isFromDevice = useRef(false);
  isFromDevice.current = state.keptAt !== null;

  const load = useCallback(async () => {
    const query = asked ? { on: asked } : {};
    try {
      const day = await api.call('placementDay', { params: { environmentId }, query });
      await keepDay(staffId, environmentId, day);
      const marks = await keptMarks(staffId);
      setState((before) => ({ ...before, day, keptAt: null, problem: null, marks, loading: false }));
    } catch (error) {
      const problem = toProblem(error);
      const kept =
        problem.kind === 'network' ? await dayFromDevice(staffId, environmentId, asked) : undefined;
      const marks = await keptMarks(staffId);
      setState((before) => ({
        ...before,
        ...(kept ?? { day: null, keptAt: null }),
        problem: kept ? null : problem,
        marks,
        loading: false,
      }));
    }
  }, [staffId, environmentId, asked]);

  const refresh = useCallback(async () => {
    const marks = await keptMarks(staffId);
    setState((before) => ({ ...before, marks }));
  }, [staffId]);

  /** Sends what waits and reads the list again; without a network all stays as it is. */
  const send = useCallback(async () => {
    asksAgain.current = true;
    if (working.current) return;
    working.current = true;
    setState((before) => ({ ...before, sending: true }));
    // a tap while marks are on their way asks for another round
    while (asksAgain.current) {
      asksAgain.current = false;
      try {
        const sent = await sendWaitingMarks(staffId);
        if (sent > 0 || isFromDevice.current) await load();
      } catch {
        await refresh();
      }
    }
    working.current = false;
    setState((before) => ({ ...before, sending: false }));
  }, [staffId, load, refresh]);

  useEffect(() => {
    void load().then(send);
    const goOn = () => void send();
    const seen = () => {
      if (document.visibilityState === 'visible') void send();
    };
    const stopListening = onMarksElsewhere((what) => void (what === 'sent' ? load() : refresh()));
    window.addEventListener('online', goOn);
    document.addEventListener('visibilitychange', seen);
    return () => {
      stopListening();
      window.removeEventListener('online', goOn);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [load, send, refresh]);

  const mark = useCallback(
    async (
      placementId: string,
      on: string,
      said: PlacementMark,
      minutes: number,
      seen: readonly string[],
    ) => {
      const entry = {
        id: crypto.randomUUID(),
        placementId,
        on,
        mark: said,
        minutes,
        seen: seen.slice(-20),
        at: new Date().toISOString(),
      };
      await addWaiting({ entry, staffId, environmentId });
      tellMarks('made');
      await refresh();
      await send();
    },
    [staffId, environmentId, refresh, send],
  );

  const read = useCallback(
    async (id: string) => {
      await forgetMark(id);
      await refresh();
    },
    [refresh],
  );

  return { ...state, mark, read, send: () => void send(), load: () => void load() };
}
