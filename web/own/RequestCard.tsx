import {
  type DataRequestDecision,
  dataRequestDecisionWords,
  dataRequestKindWords,
  dataRequestStatusWords,
  dataRequestSubjectWords,
  keysOf,
  type StaffDataRequest,
} from '@polku/domain';
import { useState } from 'react';
import { useFormDraft, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  Card,
  DateText,
  DateTimeText,
  Dialog,
  Form,
  FormActions,
  Link,
  RadioGroup,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { eraseTexts } from './erase-texts.ts';
import { texts } from './texts.ts';

/** One request: what is asked, by when it is answered, and the answer. */
export function RequestCard({
  request,
  named = false,
}: {
  readonly request: StaffDataRequest;
  readonly named?: boolean;
}) {
  const t = useText();
  const { staff } = useSession();
  const isOfficer = staff.role === 'dataProtectionOfficer';
  const [answering, setAnswering] = useState(false);
  const [erasing, setErasing] = useState(false);
  const { send, busy } = useAct(request, isOfficer);
  return (
    <Card>
      <div className="stack">
        <div className="row">
          <strong>
            {t(dataRequestKindWords[request.kind])}: {t(dataRequestSubjectWords[request.about])}
          </strong>
          <Badge tone={request.status === 'answered' ? 'success' : request.overdue ? 'error' : 'info'}>
            {request.overdue ? t(texts.overdue) : t(dataRequestStatusWords[request.status])}
          </Badge>
        </div>
        {named && request.name ? (
          isOfficer ? (
            <p>{request.name}</p>
          ) : (
            <p>
              <Link to={`/clients/${request.clientId}/own-view`}>{request.name}</Link>
            </p>
          )
        ) : null}
        <p className="kept-lines">{request.content}</p>
        <p className="soft">
          <DateTimeText at={request.receivedAt} />
          {request.status === 'answered' ? null : (
            <>
              {'. '}
              {t(texts.dueOn)} <DateText day={request.dueOn} />
            </>
          )}
        </p>
        {request.answer && request.decision ? (
          <p className="kept-lines">
            <strong>{t(dataRequestDecisionWords[request.decision])}: </strong>
            {request.answer}
          </p>
        ) : null}
        <div className="row">
          {request.actions.includes('take') ? (
            <Button busy={busy} onClick={() => void send({ action: 'take' })}>
              {t(texts.take)}
            </Button>
          ) : null}
          {isOfficer && request.kind === 'erase' && request.status !== 'answered' ? (
            <Button icon="remove" onClick={() => setErasing(true)}>
              {t(eraseTexts.look)}
            </Button>
          ) : null}
          {request.actions.includes('answer') ? (
            <Button look="primary" onClick={() => setAnswering(true)}>
              {t(texts.answer)}
            </Button>
          ) : null}
        </div>
      </div>
      {answering ? (
        <AnswerDialog request={request} isOfficer={isOfficer} onClose={() => setAnswering(false)} />
      ) : null}
      {erasing ? <EraseDialog request={request} onClose={() => setErasing(false)} /> : null}
    </Card>
  );
}

/** The officer answers for the area, a worker on the client's page. */
function useAct(request: StaffDataRequest, isOfficer: boolean) {
  const invalidates = ['dataRequestList', 'ownAccessRead'] as const;
  const decide = useSubmit('dataRequestDecide', { invalidates });
  const act = useSubmit('dataRequestAct', { invalidates });
  const used = isOfficer ? decide : act;
  return {
    busy: used.busy,
    problem: used.problem,
    send: (body: { action: 'take' | 'answer'; decision?: DataRequestDecision; answer?: string }) => {
      const whole = { ...body, version: request.version };
      const requestId = request.id;
      return isOfficer
        ? decide.submitAsync({ params: { requestId }, body: whole })
        : act.submitAsync({ params: { requestId, clientId: request.clientId }, body: whole });
    },
  };
}

function AnswerDialog(props: {
  readonly request: StaffDataRequest;
  readonly isOfficer: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<{ decision: DataRequestDecision; answer: string }>(
    `data-request/${props.request.id}`,
    { decision: 'done', answer: '' },
    { secret: ['answer'] },
  );
  const { send, busy, problem } = useAct(props.request, props.isOfficer);
  const save = async () => {
    if (!(await send({ action: 'answer', ...form.values }))) return;
    toast(t(texts.answered));
    form.clear();
    props.onClose();
  };
  return (
    <Dialog open title={t(texts.answer)} onClose={props.onClose}>
      <Form onSubmit={() => void save()} problem={problem} busy={busy}>
        <RadioGroup
          label={t(texts.decision)}
          {...form.field('decision')}
          required
          options={keysOf(dataRequestDecisionWords).map((value) => ({
            value,
            label: t(dataRequestDecisionWords[value]),
          }))}
        />
        <TextArea
          label={t(texts.answerText)}
          hint={t(texts.answerHint)}
          {...form.field('answer')}
          required
          rows={5}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={busy}>
            {t(texts.answer)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
