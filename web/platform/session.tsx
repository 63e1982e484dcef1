import type { Action } from '@polku/domain';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { api, type Output } from './api.ts';
import { clearDrafts } from './drafts.ts';
import { useEndpoint } from './queries.ts';

export type Session = Output<'sessionRead'>;
export type StaffSession = NonNullable<Session['staff']>;

interface SessionState {
  readonly session: Session | undefined;
  /** The session ended while someone was at work and a call waits for it. */
  readonly expired: boolean;
  /** Looks whether someone is signed in again; true when the waiting call went on. */
  readonly resume: () => Promise<boolean>;
  /** Gives up waiting: the call answers with the problem. */
  readonly giveUp: () => void;
}

const SessionContext = createContext<SessionState | undefined>(undefined);

/** Told to other tabs of this browser when someone has signed in. */
const channelName = 'polku-session';

function announceSignIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-in');
  channel.close();
}

export function SessionProvider({ children }: { readonly children: (query: SessionQuery) => ReactNode }) {
  const queryClient = useQueryClient();
  const query = useEndpoint('sessionRead', {});
  const session = query.data;
  const waiting = useRef<((renewed: boolean) => void)[]>([]);
  const [expired, setExpired] = useState(false);
  const staffId = session?.staff?.id ?? null;
  const wasStaff = useRef<string | null>(null);

  if (session) api.setCsrfToken(session.csrfToken);

  useEffect(() => {
    // Nobody signed in is no reason to forget: the same person may come back to her text.
    if (staffId === null) return;
    clearDrafts(sessionStorage, staffId);
    wasStaff.current = staffId;
    announceSignIn();
  }, [staffId]);

  const settle = useCallback((renewed: boolean) => {
    setExpired(false);
    for (const resolve of waiting.current.splice(0)) resolve(renewed);
  }, []);

  useEffect(() => {
    if (staffId === null) return;
    api.setRenewSession(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve);
          setExpired(true);
        }),
    );
    return () => api.setRenewSession(undefined);
  }, [staffId]);

  const resume = useCallback(async () => {
    const fresh = await api.call('sessionRead', {}).catch(() => undefined);
    if (!fresh?.signedIn) return false;
    if (fresh.staff?.id !== wasStaff.current) {
      // Someone else signed in on this browser: nothing of the former person may stay on the screen.
      clearDrafts(sessionStorage, null);
      location.reload();
      return false;
    }
    api.setCsrfToken(fresh.csrfToken);
    queryClient.setQueryData(['sessionRead', {}], fresh);
    settle(true);
    return true;
  }, [queryClient, settle]);

  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = () => {
      if (waiting.current.length > 0) void resume();
    };
    return () => channel.close();
  }, [resume]);

  const giveUp = useCallback(() => settle(false), [settle]);
  const state = useMemo(() => ({ session, expired, resume, giveUp }), [session, expired, resume, giveUp]);
  return <SessionContext value={state}>{children(query)}</SessionContext>;
}
type SessionQuery = ReturnType<typeof useEndpoint<'sessionRead'>>;

export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('SessionProvider is missing');
  return state;
}

/** The session of a signed-in member of staff, and what she may ever do. Only inside the staff app's frame. */
export function useSession(): {
  readonly session: Session;
  readonly staff: StaffSession;
  readonly may: (action: Action) => boolean;
} {
  const { session } = useSessionState();
  if (!session?.staff) throw new Error('Nobody is signed in');
  const { staff } = session;
  return { session, staff, may: (action) => staff.actions.includes(action) };
}

/** Under whose name unsaved text is kept; `guest` on public pages. The staff app's frame gives the staff id. */
export const DraftOwner = createContext('guest');

export function useDraftOwner(): string {
  return useContext(DraftOwner);
}
