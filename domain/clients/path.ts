/**
 * The path: a ladder of states from referral to an outcome, with pauses and steps back. This one table is
 * the workflow: the server's refusal and the buttons on the screen both come from it. Requirements D24, D26.
 */
import type { Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const pathStates = [
  'referred',
  'assessment',
  'coaching',
  'placement',
  'trialOrSubsidisedJob',
  'outcome',
  'paused',
] as const;
export type PathState = (typeof pathStates)[number];

/** The rungs of the ladder in order, from the farthest to the nearest to the open labour market. */
export const rungs = [
  'referred',
  'assessment',
  'coaching',
  'placement',
  'trialOrSubsidisedJob',
  'outcome',
] as const;
export type Rung = (typeof rungs)[number];

/** States a paused path may return to. */
export const activeStates = ['assessment', 'coaching', 'placement', 'trialOrSubsidisedJob'] as const;
export type ActiveState = (typeof activeStates)[number];

export type PathMove =
  | 'toAssessment'
  | 'toCoaching'
  | 'toPlacement'
  | 'toTrialOrSubsidisedJob'
  | 'pause'
  | 'resume'
  | 'toOutcome'
  | 'reopen';

export const pathMoves = {
  referred: ['toAssessment', 'toCoaching', 'toPlacement', 'toTrialOrSubsidisedJob', 'toOutcome'],
  assessment: ['toCoaching', 'toPlacement', 'toTrialOrSubsidisedJob', 'pause', 'toOutcome'],
  coaching: ['toAssessment', 'toPlacement', 'toTrialOrSubsidisedJob', 'pause', 'toOutcome'],
  placement: ['toAssessment', 'toCoaching', 'toTrialOrSubsidisedJob', 'pause', 'toOutcome'],
  trialOrSubsidisedJob: ['toAssessment', 'toCoaching', 'toPlacement', 'pause', 'toOutcome'],
  paused: ['resume', 'toOutcome'],
  outcome: ['reopen'],
} as const satisfies Record<PathState, readonly PathMove[]>;

/** Moves that are made by recording something of their own, not by the move button alone. */
export const movesByRecording: readonly PathMove[] = ['toOutcome', 'reopen'];

export interface PathPosition {
  readonly state: PathState;
  readonly since: Day;
  /** The state a paused path goes back to. */
  readonly resumesTo: ActiveState | null;
}

export function movesFrom(state: PathState): readonly PathMove[] {
  return pathMoves[state];
}

const targetOfMove: Readonly<Record<Exclude<PathMove, 'resume'>, PathState>> = {
  toAssessment: 'assessment',
  toCoaching: 'coaching',
  toPlacement: 'placement',
  toTrialOrSubsidisedJob: 'trialOrSubsidisedJob',
  pause: 'paused',
  toOutcome: 'outcome',
  reopen: 'assessment',
};

function isActive(state: PathState): state is ActiveState {
  return activeStates.some((active) => active === state);
}

/** The position after the move, or why it can't be made on that day. */
export function movedPath(
  position: PathPosition,
  move: PathMove,
  on: Day,
  today: Day,
): PathPosition | Refusal {
  if (!movesFrom(position.state).includes(move)) {
    return refuse('move-not-allowed', { state: position.state, move });
  }
  if (on > today) return refuse('date-in-future', undefined, '/body/on');
  if (on < position.since) return refuse('before-present-state', { since: position.since }, '/body/on');
  if (move === 'resume') {
    return { state: position.resumesTo ?? 'assessment', since: on, resumesTo: null };
  }
  if (move === 'pause') {
    return {
      state: 'paused',
      since: on,
      resumesTo: isActive(position.state) ? position.state : 'assessment',
    };
  }
  return { state: targetOfMove[move], since: on, resumesTo: null };
}

/** Open: somebody must be responsible. An outcome closes the path until a return re-opens it. */
export function isOpen(state: PathState): boolean {
  return state !== 'outcome';
}

/** Where on the ladder a state stands; a pause stands where the path stood. Null for no rung. */
export function rungOf(position: Pick<PathPosition, 'state' | 'resumesTo'>): Rung {
  return position.state === 'paused' ? (position.resumesTo ?? 'assessment') : position.state;
}

export interface LadderRung {
  readonly rung: Rung;
  /** Skipped: below the present rung, and never stood on. */
  readonly status: 'done' | 'current' | 'paused' | 'skipped' | 'ahead';
  /** Since when it is stood on, or when it was last come to; null where it never was, or is ahead again. */
  readonly on: string | null;
}

/** The ladder as it is drawn: what is behind, where the path stands, what was passed by, what is ahead. */
export function ladderOf(
  path: Pick<PathPosition, 'state' | 'resumesTo'> & { readonly since: string },
  transitions: readonly {
    readonly from: PathState | null;
    readonly to: PathState;
    readonly on: string;
  }[],
): readonly LadderRung[] {
  const here = rungs.indexOf(rungOf(path));
  return rungs.map((rung, index) => {
    if (index > here) return { rung, status: 'ahead', on: null };
    if (index === here) {
      if (path.state === 'paused') return { rung, status: 'paused', on: path.since };
      return { rung, status: rung === 'outcome' ? 'done' : 'current', on: path.since };
    }
    const on = transitions.findLast(({ to }) => to === rung)?.on ?? null;
    const stoodOn = on !== null || transitions.some(({ from }) => from === rung);
    return { rung, status: stoodOn ? 'done' : 'skipped', on };
  });
}
