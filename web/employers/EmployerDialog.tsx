import {
  type EmployerKind,
  type EmployerRecord,
  type EmployerSize,
  type LifeStage,
  employerKindWords,
  employerSizeWords,
  lifeStageWords,
} from '@polku/domain';
import { useState } from 'react';
import { type Output, useReference, useSubmit, useText } from '../platform/index.ts';
import { Button, Link, Notice } from '../ui/index.ts';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { texts } from './texts.ts';
import { choicesOf } from './words.ts';

type Answer = Output<'employerLookup'>;

interface Values {
  readonly name: string;
  readonly kind: EmployerKind;
  readonly businessId: string;
  readonly municipalityCode: string;
  readonly streetAddress: string;
  readonly industry: string;
  readonly size: EmployerSize;
  readonly stage: LifeStage;
  readonly website: string;
  readonly summary: string;
  readonly guidancePlaces: number | null;
  readonly subsidisedPercent: number | null;
  readonly grants: string;
  readonly endedOn: string | null;
}

const valuesOf = (employer: EmployerRecord | null): Values => ({
  name: employer?.name ?? '',
  kind: employer?.kind ?? 'company',
  businessId: employer?.businessId ?? '',
  municipalityCode: employer?.municipalityCode ?? '',
  streetAddress: employer?.streetAddress ?? '',
  industry: employer?.industry ?? '',
  size: employer?.size ?? 'micro',
  stage: employer?.stage ?? 'steady',
  website: employer?.website ?? '',
  summary: employer?.summary ?? '',
  guidancePlaces: employer?.guidancePlaces ?? null,
  subsidisedPercent: employer?.subsidisedPercent ?? null,
  grants: employer?.grants ?? '',
  endedOn: employer?.endedOn ?? null,
});

/** An employer written in or changed; the business id is checked before anything else is written. */
export function EmployerDialog({
  employer,
  onClose,
  onMade,
}: {
  readonly employer: EmployerRecord | null;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}) {
  const t = useText();
  const reference = useReference();
  const { form, options } = useEntry<Values>(
    `employer/${employer?.id ?? 'new'}`,
    valuesOf(employer),
    employer?.version ?? null,
    ['employerSearch', 'employerRead'],
    onClose,
  );
  const create = useSubmit('employerCreate', {
    ...options,
    onDone: ({ id }) => {
      options.onDone();
      onMade?.(id);
    },
  });
  const edit = useSubmit('employerEdit', options);
  const [answer, setAnswer] = useState<Answer>();
  const lookup = useSubmit('employerLookup', {
    onDone: (told) => {
      setAnswer(told);
      const { company } = told;
      if (!company) return;
      const { name, kind, municipalityCode, streetAddress, industry, website } = company;
      const known = reference.municipalityOptions.some(({ value }) => value === municipalityCode);
      form.set({
        name,
        kind,
        streetAddress,
        industry,
        website,
        ...(known && municipalityCode ? { municipalityCode } : {}),
      });
    },
  });
  return (
    <EntryDialog<Values>
      title={t(employer ? texts.editTitle : texts.register)}
      form={form}
      save={employer ? edit : create}
      onClose={onClose}
      onSend={(values, version) => {
        const body = { ...values, businessId: values.businessId.trim() || null };
        if (employer) edit.submit({ params: { employerId: employer.id }, body: { ...body, version } });
        else create.submit({ body });
      }}
      extra={
        <Lookup
          businessId={form.values.businessId}
          own={employer?.id}
          busy={lookup.busy}
          answer={answer}
          onCheck={() => lookup.submit({ body: { businessId: form.values.businessId } })}
        />
      }
      fields={[
        { name: 'businessId', kind: 'text', label: t(texts.businessId), hint: t(texts.checkHint), most: 20 },
        [
          { name: 'name', kind: 'text', label: t(texts.name), required: true, most: 200 },
          {
            name: 'kind',
            kind: 'choice',
            label: t(texts.kind),
            required: true,
            options: choicesOf(employerKindWords, t),
          },
        ],
        [
          {
            name: 'municipalityCode',
            kind: 'search',
            label: t(texts.municipality),
            required: true,
            options: reference.municipalityOptions,
          },
          { name: 'streetAddress', kind: 'text', label: t(texts.address), most: 200 },
        ],
        [
          { name: 'industry', kind: 'text', label: t(texts.industry), most: 200 },
          { name: 'website', kind: 'text', label: t(texts.website), most: 200 },
        ],
        [
          {
            name: 'size',
            kind: 'choice',
            label: t(texts.size),
            required: true,
            options: choicesOf(employerSizeWords, t),
          },
          {
            name: 'stage',
            kind: 'choice',
            label: t(texts.stage),
            required: true,
            options: choicesOf(lifeStageWords, t),
          },
        ],
        { name: 'summary', kind: 'lines', label: t(texts.summary), most: 2000 },
        [
          {
            name: 'guidancePlaces',
            kind: 'number',
            label: t(texts.guidancePlaces),
            when: form.values.kind === 'association',
          },
          {
            name: 'subsidisedPercent',
            kind: 'number',
            label: t(texts.subsidisedPercent),
            when: form.values.kind === 'association',
          },
        ],
        {
          name: 'grants',
          kind: 'lines',
          label: t(texts.grants),
          most: 1000,
          when: form.values.kind === 'association',
        },
        { name: 'endedOn', kind: 'day', label: t(texts.endedOn), when: employer !== null },
      ]}
    />
  );
}

function Lookup({
  businessId,
  own,
  busy,
  answer,
  onCheck,
}: {
  readonly businessId: string;
  readonly own: string | undefined;
  readonly busy: boolean;
  readonly answer: Answer | undefined;
  readonly onCheck: () => void;
}) {
  const t = useText();
  return (
    <div className="stack">
      <div>
        <Button onClick={onCheck} busy={busy} disabled={businessId.trim() === ''}>
          {t(texts.check)}
        </Button>
      </div>
      <div role="status">{answer ? <Told answer={answer} own={own} /> : null}</div>
    </div>
  );
}

const registerTexts = {
  found: texts.idFound,
  unknown: texts.idUnknown,
  silent: texts.idSilent,
  off: texts.idOff,
} as const;

function Told({ answer, own }: { readonly answer: Answer; readonly own: string | undefined }) {
  const t = useText();
  if (!answer.valid) return <Notice tone="error">{t(texts.idWrong)}</Notice>;
  if (answer.employerId && answer.employerId !== own)
    return (
      <Notice tone="warning">
        {t(texts.idHere)} <Link to={`/employers/card/${answer.employerId}`}>{t(texts.open)}</Link>
      </Notice>
    );
  return (
    <Notice tone={answer.company?.endedOn ? 'warning' : 'info'}>
      {t(registerTexts[answer.register], { name: answer.company?.name ?? '' })}{' '}
      {answer.company?.endedOn ? t(texts.idEnded) : ''}
    </Notice>
  );
}
