import { type ReferralRecord, type Role, pathStateWords, referralActionWords } from '@polku/domain';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useGo,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { ComboboxField, Dialog, Form, RadioGroup, TextArea, useToast } from '../ui/index.ts';
import { decisionTexts as texts } from './decision-texts.ts';
import { texts as pageTexts } from './texts.ts';

interface AcceptValues {
  /** Id of the client to join, or `new`; null while nothing is chosen. */
  readonly join: string | null;
  readonly staffId: string | null;
  readonly note: string;
}

const takers: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach'];

/** Taken in: a new client, or the path the person has already, and who answers for it. */
export function AcceptDialog({
  referral,
  onClose,
}: {
  readonly referral: ReferralRecord;
  readonly onClose: () => void;
}) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { staff } = useSession();
  const workers = useWorkerOptions(takers);
  const { duplicates } = referral;
  const form = useFormDraft<AcceptValues>(`referral-accept/${referral.id}`, {
    join: duplicates.length === 0 ? 'new' : null,
    // who accepts a new client most often takes care of her; an open path keeps the responsible it has
    staffId: duplicates.length === 0 && takers.includes(staff.role) ? staff.id : null,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('referralAccept', {
    form,
    invalidates: ['referralInbox', 'referralQueue', 'clientList', 'dayRead'],
    onDone: ({ clientId }, { body }) => {
      toast(t(texts.accepted));
      // somebody else's new client is read with a reason only
      go(body.staffId && body.staffId !== staff.id ? '/referrals' : `/clients/${clientId}`);
    },
  });
  function send(): void {
    const filled = required.filled({ join: form.values.join });
    if (!filled) return;
    const isNew = filled.join === 'new';
    save.submit({
      params: { referralId: referral.id },
      body: {
        clientId: isNew ? null : filled.join,
        isAnotherPerson: isNew && duplicates.length > 0,
        staffId: form.values.staffId,
        note: form.values.note,
        version: versionAfter(save.conflict, referral.version),
      },
    });
  }
  const sameCode = duplicates.some((one) => one.match === 'identityCode');
  return (
    <Dialog open title={t(referralActionWords.accept)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['referralRead']} />
        <p>
          <strong>
            {referral.familyName} {referral.givenNames}
          </strong>
        </p>
        <p>{t(texts.acceptLead)}</p>
        {duplicates.length > 0 ? (
          <RadioGroup
            label={t(texts.joinLabel)}
            hint={t(texts.joinHint)}
            {...form.field('join')}
            required
            options={[
              ...duplicates.map((one) => ({
                value: one.id,
                label: t(texts.join, { name: `${one.familyName} ${one.givenNames}` }),
                hint: t(pageTexts.duplicateHint, {
                  match: t(one.match === 'identityCode' ? pageTexts.sameCode : pageTexts.sameName),
                  state: t(pathStateWords[one.pathState]),
                  responsible: one.responsible ?? '–',
                }),
              })),
              { value: 'new', label: t(texts.asNew), disabled: sameCode },
            ]}
          />
        ) : null}
        <ComboboxField
          label={t(texts.responsible)}
          hint={t(texts.responsibleHint)}
          {...form.field('staffId')}
          options={workers}
        />
        <TextArea
          label={t(texts.note)}
          hint={t(texts.noteHint)}
          {...form.field('note')}
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(referralActionWords.accept)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
