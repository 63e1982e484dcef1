import { type LeadRow, clientNoReasonWords, employerNoReasonWords, leadStatusWords } from '@polku/domain';
import { useState } from 'react';
import { useEndpoint, useSubmit, useText } from '../platform/index.ts';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { moreTexts as texts } from './more-texts.ts';
import { choicesOf } from './words.ts';

type Values = Pick<LeadRow, 'employerId' | 'sought' | 'status' | 'reason'>;

/** Employers found while a name is written. */
export function useEmployerChoices() {
  const [text, setText] = useState('');
  const query = useEndpoint(
    'employerSearch',
    { body: { text: text.trim(), limit: 20 } },
    { keepEarlier: true },
  );
  return {
    search: setText,
    options: (query.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name })),
  };
}

export function LeadDialog({
  clientId,
  lead,
  onClose,
}: {
  readonly clientId: string;
  readonly lead: LeadRow | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const employers = useEmployerChoices();
  const { form, options } = useEntry<Values>(
    `lead/${lead?.id ?? clientId}`,
    {
      employerId: lead?.employerId ?? null,
      sought: lead?.sought ?? '',
      status: lead?.status ?? 'seeking',
      reason: lead?.reason ?? null,
    },
    lead?.version ?? null,
    ['leadList', 'clientLeads'],
    onClose,
  );
  const add = useSubmit('leadAdd', options);
  const edit = useSubmit('leadEdit', options);
  const { status } = form.values;
  const isNo = status === 'employerNo' || status === 'clientNo';
  return (
    <EntryDialog<Values>
      title={t(lead ? texts.lead : texts.addLead)}
      form={form}
      save={lead ? edit : add}
      onClose={onClose}
      onSend={(values, version) => {
        const body = { ...values, reason: isNo ? values.reason : null };
        if (lead) edit.submit({ params: { clientId, entryId: lead.id }, body: { ...body, version } });
        else add.submit({ params: { clientId }, body });
      }}
      fields={[
        {
          name: 'sought',
          kind: 'lines',
          label: t(texts.sought),
          hint: t(texts.soughtHint),
          required: true,
          most: 500,
        },
        [
          {
            name: 'employerId',
            kind: 'search',
            label: t(texts.employer),
            options: employers.options,
            onSearch: employers.search,
            chosenLabel: lead?.employerName ?? undefined,
          },
          {
            name: 'status',
            kind: 'choice',
            label: t(texts.status),
            required: true,
            options: choicesOf(leadStatusWords, t),
          },
        ],
        {
          name: 'reason',
          kind: 'choice',
          label: t(texts.reason),
          required: true,
          when: isNo,
          none: t(texts.none),
          options: choicesOf(status === 'clientNo' ? clientNoReasonWords : employerNoReasonWords, t),
        },
      ]}
    />
  );
}
