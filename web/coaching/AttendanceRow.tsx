import { type AttendanceMark, attendanceMarkWords, keysOf } from '@polku/domain';
import { useState } from 'react';
import { ReasonForm } from '../clients/StateReason.tsx';
import { problemSentence, type RowOf, useDurationText, useText } from '../platform/index.ts';
import { Button, Dialog, Icon, Link, Menu, MenuItem, VisuallyHidden } from '../ui/index.ts';
import { MarkDialog } from './MarkDialog.tsx';
import type { StoredMark } from './mark.ts';
import { type Marking, type MarkingState, markingKey, type useMarkings } from './marking.ts';
import { sheetTexts as texts, toldCauseWords } from './texts.ts';

type Row = RowOf<'attendanceSheet'>;

/** What stands for the day now: what was tapped here, unless the server knows something newer. */
export function currentMark(row: Row, state: MarkingState | undefined): StoredMark | null {
  if (!state || state.status === 'conflict' || state.status === 'refused') return row.mark;
  const { marking } = state;
  const isOlder = state.status === 'saved' && row.mark !== null && row.mark.version > (marking.version ?? 0);
  return isOlder ? row.mark : marking;
}

export function AttendanceRow({
  row,
  on,
  markings,
}: {
  readonly row: Row;
  readonly on: string;
  readonly markings: ReturnType<typeof useMarkings>;
}) {
  const t = useText();
  const duration = useDurationText();
  const [choosing, setChoosing] = useState(false);
  const state = markings.states[markingKey({ on, periodId: row.periodId })];
  const current = currentMark(row, state);
  const others = keysOf(attendanceMarkWords).filter((mark) => mark !== 'present');
  const minutes = current?.mark === 'present' ? current.minutes : row.dailyMinutes;

  function send(mark: AttendanceMark): void {
    if (state?.status === 'saving') return;
    markings.send({
      clientId: row.clientId,
      periodId: row.periodId,
      on,
      mark,
      minutes: mark === 'present' ? row.dailyMinutes : 0,
      version: state?.status === 'unsent' ? state.marking.version : (current?.version ?? null),
    });
  }

  return (
    <div className="sheet-row">
      <span>
        <Link to={`/clients/${row.clientId}/coaching`}>
          <bdi>{row.name}</bdi>
        </Link>
      </span>
      {row.mayMark ? (
        <span className="sheet-buttons">
          <Button
            look={current?.mark === 'present' ? 'primary' : 'secondary'}
            icon={current?.mark === 'present' ? 'check' : undefined}
            onClick={() => send('present')}
          >
            {t(texts.presentHours, { time: duration(minutes) })}
            <VisuallyHidden>, {row.name}</VisuallyHidden>
          </Button>
          <Menu label={t(texts.other, { name: row.name })} icon="more" iconOnly>
            {others.map((mark) => (
              <MenuItem key={mark} pressed={current?.mark === mark} onClick={() => send(mark)}>
                {t(attendanceMarkWords[mark])}
              </MenuItem>
            ))}
            <MenuItem icon="clock" onClick={() => setChoosing(true)}>
              {t(texts.otherHours)}
            </MenuItem>
          </Menu>
        </span>
      ) : (
        <span className="soft small">{current?.mark ? null : t(texts.cannotMark)}</span>
      )}
      <span className="sheet-state" role="status">
        <RowState mark={current?.mark ?? null} state={state} />
        {row.told && current?.mark === 'absentNotified' ? (
          <span className="soft small">
            {' '}
            {t(texts.toldHerself)}
            {row.told.cause ? `: ${t(toldCauseWords[row.told.cause])}` : ''}
          </span>
        ) : null}
      </span>
      {state?.status === 'conflict' ? (
        <Conflict marking={state.marking} theirs={state.theirs} markings={markings} />
      ) : null}
      {state?.status === 'refused' && state.problem.code === 'reason-needed' ? (
        <ReasonFirst marking={state.marking} markings={markings} />
      ) : null}
      {choosing ? (
        <MarkDialog
          title={row.name}
          clientId={row.clientId}
          period={{
            id: row.periodId,
            dailyMinutes: row.dailyMinutes,
            attendance:
              current?.mark && current.version !== null
                ? [{ on, mark: current.mark, minutes: current.minutes, version: current.version }]
                : [],
          }}
          on={on}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  );
}

function RowState({
  mark,
  state,
}: {
  readonly mark: AttendanceMark | null;
  readonly state: MarkingState | undefined;
}) {
  const t = useText();
  const said = mark && mark !== 'present' ? <strong>{t(attendanceMarkWords[mark])}</strong> : null;
  switch (state?.status) {
    case undefined:
      return said;
    case 'saving':
      return (
        <>
          {said} <span className="soft">{t(texts.saving)}</span>
        </>
      );
    case 'saved':
      return (
        <>
          {said}{' '}
          <span className="soft">
            <Icon name="check" /> {t(texts.saved)}
          </span>
        </>
      );
    case 'unsent':
      return (
        <>
          {said}
          <Icon name="alert" /> {t(texts.unsent)}
        </>
      );
    case 'refused':
      return (
        <>
          <Icon name="error" /> {problemSentence(state.problem, t)}
        </>
      );
    case 'conflict': {
      const { theirs } = state;
      return (
        <>
          <Icon name="alert" />
          {t(texts.conflict, { mark: theirs.mark ? t(attendanceMarkWords[theirs.mark]) : '–' })}
        </>
      );
    }
  }
}

/** Somebody else's client: the reason is stated here, and the mark goes on its way after it. */
function ReasonFirst(props: {
  readonly marking: Marking;
  readonly markings: ReturnType<typeof useMarkings>;
}) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { marking, markings } = props;
  return (
    <span className="sheet-state">
      <Button size="small" icon="key" onClick={() => setAsking(true)}>
        {t(texts.stateReason)}
      </Button>
      <Dialog open={asking} title={t(texts.stateReason)} onClose={() => setAsking(false)}>
        <ReasonForm
          clientId={marking.clientId}
          onStated={() => {
            setAsking(false);
            markings.send(marking);
          }}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </span>
  );
}

function Conflict(props: {
  readonly marking: Marking;
  readonly theirs: StoredMark;
  readonly markings: ReturnType<typeof useMarkings>;
}) {
  const t = useText();
  const { marking, theirs, markings } = props;
  return (
    <span className="sheet-state">
      <Button size="small" onClick={() => markings.keepTheirs(marking, theirs)}>
        {t(texts.keepTheirs)}
      </Button>
      <Button size="small" onClick={() => markings.send({ ...marking, version: theirs.version })}>
        {t(texts.useMine, { mark: t(attendanceMarkWords[marking.mark]) })}
      </Button>
    </span>
  );
}
