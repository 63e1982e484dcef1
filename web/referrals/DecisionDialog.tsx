import {
  type ReferralAction,
  type ReferralRecord,
  type ReturnReason,
  type Text,
  keysOf,
  referralActionWords,
  returnReasonWords,
} from '@polku/domain';
import type { ReactNode } from 'react';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useGo,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { Button, ComboboxField, Dialog, Form, RadioGroup, TextArea, useToast } from '../ui/index.ts';
import { decisionTexts as texts } from './decision-texts.ts';

interface DecisionProps {
  readonly referral: ReferralRecord;
  readonly onClose: () => void;
}

interface DecisionValues {
  readonly staffId: string | null;
  readonly municipalityCode: string | null;
  readonly organisationId: string | null;
  readonly reason: ReturnReason | null;
  readonly note: string;
}

type DecisionEndpoint =
  | 'referralAssign'
  | 'referralPool'
  | 'referralRedirect'
  | 'referralTransfer'
  | 'referralTransferAnswer'
  | 'referralTransferRecall'
  | 'referralReturn';

/** Every decision but taking in, each with what it needs to know. */
export function DecisionDialog({
  action,
  ...props
}: DecisionProps & { readonly action: Exclude<ReferralAction, 'accept'> }) {
  switch (action) {
    case 'assign':
      return <Assign {...props} />;
    case 'pool':
      return <Pool {...props} />;
    case 'redirect':
      return <Redirect {...props} />;
    case 'transfer':
      return <Transfer {...props} />;
    case 'acceptTransfer':
      return <TransferAnswer {...props} accept />;
    case 'declineTransfer':
      return <TransferAnswer {...props} accept={false} />;
    case 'recallTransfer':
      return <TransferRecall {...props} />;
    case 'return':
      return <Return {...props} />;
    case 'withdraw':
      // offered where the sent referrals are listed
      return null;
  }
}

function useDecision<N extends DecisionEndpoint>(
  name: N,
  { referral, onClose }: DecisionProps,
  leaves: boolean,
) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const form = useFormDraft<DecisionValues>(`referral/${referral.id}/${name}`, {
    staffId: null,
    municipalityCode: null,
    organisationId: null,
    reason: null,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit(name, {
    form,
    invalidates: ['referralInbox', 'referralQueue', 'dayRead', 'referralRead'],
    onDone: () => {
      toast(t(texts.done));
      onClose();
      if (leaves) go('/referrals');
    },
  });
  const common = {
    params: { referralId: referral.id },
    body: { note: form.values.note, version: versionAfter(save.conflict, referral.version) },
  };
  return { form, required, save, common };
}

interface FrameProps {
  readonly action: ReferralAction;
  readonly lead: Text;
  readonly onClose: () => void;
  readonly decision: Omit<ReturnType<typeof useDecision>, 'save'> & {
    readonly save: Pick<ReturnType<typeof useDecision>['save'], 'problem' | 'busy' | 'conflict'>;
  };
  readonly onSend: () => void;
  readonly noteLabel?: Text;
  readonly noteNeeded?: boolean;
  readonly children?: ReactNode;
}

function Frame({ action, lead, onClose, decision, onSend, noteLabel, noteNeeded, children }: FrameProps) {
  const t = useText();
  const { form, required, save } = decision;
  return (
    <Dialog open title={t(referralActionWords[action])} onClose={onClose}>
      <Form onSubmit={onSend} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['referralRead']} />
        <p>{t(lead)}</p>
        {children}
        <TextArea
          label={t(noteLabel ?? texts.note)}
          hint={t(texts.noteHint)}
          {...form.field('note')}
          required={noteNeeded}
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(referralActionWords[action])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function Assign(props: DecisionProps) {
  const t = useText();
  const { staff } = useSession();
  const decision = useDecision('referralAssign', props, false);
  const { form, required, save, common } = decision;
  const workers = useWorkerOptions(['coordinator', 'careerAgent', 'workCoach']).filter(
    (worker) => worker.value !== props.referral.assigned?.id,
  );
  const mayTake = workers.some((worker) => worker.value === staff.id) && form.values.staffId !== staff.id;
  return (
    <Frame
      action="assign"
      lead={texts.assignLead}
      onClose={props.onClose}
      decision={decision}
      onSend={() => {
        const filled = required.filled({ staffId: form.values.staffId });
        if (filled) save.submit({ ...common, body: { ...common.body, ...filled } });
      }}
    >
      <ComboboxField label={t(texts.worker)} {...form.field('staffId')} required options={workers} />
      {mayTake ? (
        <div>
          <Button size="small" icon="hand" onClick={() => form.set({ staffId: staff.id })}>
            {t(texts.takeMyself)}
          </Button>
        </div>
      ) : null}
    </Frame>
  );
}

function Pool(props: DecisionProps) {
  const decision = useDecision('referralPool', props, false);
  return (
    <Frame
      action="pool"
      lead={texts.poolLead}
      onClose={props.onClose}
      decision={decision}
      onSend={() => decision.save.submit(decision.common)}
    />
  );
}

function Redirect(props: DecisionProps) {
  const t = useText();
  const reference = useReference();
  const decision = useDecision('referralRedirect', props, true);
  const { form, required, save, common } = decision;
  return (
    <Frame
      action="redirect"
      lead={texts.redirectLead}
      onClose={props.onClose}
      decision={decision}
      onSend={() => {
        const filled = required.filled({ municipalityCode: form.values.municipalityCode });
        if (filled) save.submit({ ...common, body: { ...common.body, ...filled } });
      }}
    >
      <ComboboxField
        label={t(texts.toMunicipality)}
        {...form.field('municipalityCode')}
        required
        options={reference.municipalityOptions.filter(
          (option) => option.value !== props.referral.municipalityCode,
        )}
      />
    </Frame>
  );
}

function Transfer(props: DecisionProps) {
  const t = useText();
  const reference = useReference();
  const decision = useDecision('referralTransfer', props, false);
  const { form, required, save, common } = decision;
  return (
    <Frame
      action="transfer"
      lead={texts.transferLead}
      onClose={props.onClose}
      decision={decision}
      onSend={() => {
        const filled = required.filled({ organisationId: form.values.organisationId });
        if (filled) save.submit({ ...common, body: { ...common.body, ...filled } });
      }}
    >
      <ComboboxField
        label={t(texts.toOrganisation)}
        hint={t(texts.toOrganisationHint)}
        {...form.field('organisationId')}
        required
        options={reference.organisations
          .filter((one) => one.takesReferrals)
          .map((one) => ({ value: one.id, label: one.name }))}
      />
    </Frame>
  );
}

function TransferAnswer({ accept, ...props }: DecisionProps & { readonly accept: boolean }) {
  const decision = useDecision('referralTransferAnswer', props, !accept);
  const { save, common } = decision;
  return (
    <Frame
      action={accept ? 'acceptTransfer' : 'declineTransfer'}
      lead={accept ? texts.acceptTransferLead : texts.declineTransferLead}
      onClose={props.onClose}
      decision={decision}
      onSend={() => save.submit({ ...common, body: { ...common.body, accept } })}
    />
  );
}

function TransferRecall(props: DecisionProps) {
  const decision = useDecision('referralTransferRecall', props, false);
  return (
    <Frame
      action="recallTransfer"
      lead={texts.recallLead}
      onClose={props.onClose}
      decision={decision}
      onSend={() => decision.save.submit(decision.common)}
    />
  );
}

function Return(props: DecisionProps) {
  const t = useText();
  const decision = useDecision('referralReturn', props, false);
  const { form, required, save, common } = decision;
  const { reason, note } = form.values;
  return (
    <Frame
      action="return"
      lead={texts.returnLead}
      onClose={props.onClose}
      decision={decision}
      noteLabel={texts.returnNote}
      noteNeeded={reason === 'other'}
      onSend={() => {
        const filled = required.filled({ reason, ...(reason === 'other' ? { note } : {}) });
        if (filled) save.submit({ ...common, body: { ...common.body, reason: filled.reason } });
      }}
    >
      <RadioGroup
        label={t(texts.returnReason)}
        {...form.field('reason')}
        required
        options={keysOf(returnReasonWords).map((value) => ({ value, label: t(returnReasonWords[value]) }))}
      />
    </Frame>
  );
}
