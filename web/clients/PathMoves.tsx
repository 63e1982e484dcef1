import { type ClientRecord, movesByRecording, type PathMove, pathMoveWords } from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { DateField, Dialog, Form, Menu, MenuItem, TextArea, useToast } from '../ui/index.ts';
import { overviewTexts as texts } from './overview-texts.ts';

function isMove(value: string): value is PathMove {
  return value in pathMoveWords;
}

/** The moves that the path allows now and this reader may make. Ending and re-opening have a view of their own. */
export function PathMoves({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [chosen, setChosen] = useState<PathMove>();
  const moves = client.path.moves.filter(isMove);
  const recorded = moves.filter((move) => movesByRecording.includes(move));
  const direct = moves.filter((move) => !movesByRecording.includes(move));
  const mayRecord = client.actions.includes('outcome.record');
  if (direct.length === 0 && !(mayRecord && recorded.length > 0)) return null;
  return (
    <>
      <Menu label={t(texts.move)} icon="path" look="primary">
        {direct.map((move) => (
          <MenuItem key={move} icon={move === 'pause' ? 'clock' : 'forward'} onClick={() => setChosen(move)}>
            {t(pathMoveWords[move])}
          </MenuItem>
        ))}
        {mayRecord
          ? recorded.map((move) => (
              <MenuItem
                key={move}
                icon={move === 'reopen' ? 'undo' : 'flag'}
                to={`/clients/${client.id}/outcome`}
              >
                {t(pathMoveWords[move])}
              </MenuItem>
            ))
          : null}
      </Menu>
      {chosen ? <MoveDialog client={client} move={chosen} onClose={() => setChosen(undefined)} /> : null}
    </>
  );
}

function MoveDialog({
  client,
  move,
  onClose,
}: {
  readonly client: ClientRecord;
  readonly move: PathMove;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{ on: string | null; reason: string }>(`path-move/${client.id}/${move}`, {
    on: session.today,
    reason: '',
  });
  const required = useRequired();
  const save = useSubmit('pathMove', {
    form,
    invalidates: ['clientRead', 'clientList', 'dayRead', 'planRead', 'coachingList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const { on, reason } = form.values;
    const filled = required.filled({ on, ...(move === 'pause' ? { reason } : {}) });
    if (!filled) return;
    const version = versionAfter(save.conflict, client.version);
    save.submit({ params: { clientId: client.id }, body: { move, on: filled.on, reason, version } });
  }
  return (
    <Dialog open title={t(pathMoveWords[move])} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['clientRead']} />
        <DateField
          label={t(texts.on)}
          {...form.field('on')}
          hint={t(texts.onHint)}
          required
          min={client.path.since}
          max={session.today}
        />
        <TextArea
          label={t(texts.reason)}
          {...form.field('reason')}
          hint={move === 'pause' ? t(texts.pauseHint) : undefined}
          required={move === 'pause'}
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(pathMoveWords[move])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
