/** A draft that saves itself: a little after the last change, one save at a time, and never over somebody else's. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../platform/api.ts';
import { type ApiProblem, toProblem } from '../platform/problem.ts';
import type { ToldFacts } from '@polku/domain';

export interface DraftContent {
  readonly personName: string;
  readonly jobTitle: string;
  readonly told: ToldFacts;
}

export interface Autosave {
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
  readonly savedAt: string;
  readonly problem: ApiProblem | undefined;
  /** Saves what is not saved yet; the version when all of it is, undefined when it could not be. */
  readonly flush: () => Promise<number | undefined>;
}

const restMs = 800;

export function useAutosave(
  draft: { readonly id: string; readonly version: number; readonly savedAt: string },
  content: DraftContent,
): Autosave {
  const [state, setState] = useState<Autosave['state']>('saved');
  const [savedAt, setSavedAt] = useState(draft.savedAt);
  const [problem, setProblem] = useState<ApiProblem>();
  const version = useRef(draft.version);
  const latest = useRef(content);
  const saved = useRef(content);
  const conflict = useRef(false);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  latest.current = content;

  const saveOnce = useCallback(async () => {
    if (conflict.current || saved.current === latest.current) return;
    const sent = latest.current;
    setState('saving');
    try {
      const done = await api.call('grantDraftSave', {
        params: { draftId: draft.id },
        body: { ...sent, version: version.current },
      });
      version.current = done.version;
      saved.current = sent;
      setSavedAt(done.savedAt);
      setProblem(undefined);
      setState(saved.current === latest.current ? 'saved' : 'waiting');
    } catch (error) {
      const failure = toProblem(error);
      conflict.current = failure.isConflict;
      setProblem(failure.isConflict ? undefined : failure);
      setState(failure.isConflict ? 'conflict' : 'failed');
    }
  }, [draft.id]);

  const flush = useCallback(async () => {
    running.current = running.current.then(saveOnce);
    await running.current;
    return saved.current === latest.current ? version.current : undefined;
  }, [saveOnce]);

  useEffect(() => {
    if (content === saved.current || conflict.current) return undefined;
    setState('waiting');
    const timer = setTimeout(() => void flush(), restMs);
    return () => clearTimeout(timer);
  }, [content, flush]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void flush();
    };
  }, [flush]);

  return { state, savedAt, problem, flush };
}
