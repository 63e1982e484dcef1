import { useState } from 'react';
import {
  Async,
  type Output,
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DescriptionList,
  Link,
  moneyText,
  Notice,
  Section,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import { budgetTexts as texts } from './budget-texts.ts';

type Envelope = Output<'grantCaseEnvelope'>;

/** Who pays a case and what is left of that money. */
export function CaseBudget({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const query = useEndpoint('grantCaseEnvelope', { params: { caseId } });
  const [isOpen, setOpen] = useState(false);
  const { data } = query;
  return (
    <Section
      title={t(texts.ofCase)}
      card
      actions={
        data?.mayEdit ? (
          <Button icon="edit" onClick={() => setOpen(true)}>
            {t(texts.who)}
          </Button>
        ) : undefined
      }
    >
      <Async query={query}>{(envelope) => <Shown envelope={envelope} />}</Async>
      {isOpen && data ? <Edit caseId={caseId} envelope={data} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function Shown({ envelope }: { readonly envelope: Envelope }) {
  const t = useText();
  const { language } = useLanguage();
  const { municipalityName } = useReference();
  const { municipalityCode, round, isSet, budgets, committedCents, programmeStops } = envelope;
  const mark = isSet ? ` (${t(texts.setByHandler)})` : '';
  const isOpen = committedCents === null;
  return (
    <div className="stack">
      <DescriptionList
        facts={[
          {
            label: t(texts.municipality),
            value: municipalityCode
              ? municipalityName(municipalityCode) + mark
              : t(texts.unknownMunicipality),
          },
          { label: t(texts.round), value: round },
          ...(isOpen ? [] : [{ label: t(texts.committed), value: moneyText(committedCents, language) }]),
          ...budgets.map((budget) => ({
            label: `${t(texts.left)}: ${budget.municipalityCode ? municipalityName(budget.municipalityCode) : t(texts.wholeArea)}, ${budget.round || t(texts.allRounds)}`,
            value: (
              <Link to={`/grant-budgets/${budget.id}`}>
                {[
                  budget.leftCents === null ? '' : moneyText(budget.leftCents, language),
                  budget.leftGrants === null ? '' : t(texts.leftGrants, { count: budget.leftGrants }),
                  t(budget.stops ? texts.stop : texts.noStop),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </Link>
            ),
          })),
        ]}
      />
      {budgets.length === 0 && isOpen ? (
        <Notice tone={programmeStops ? 'warning' : 'info'}>
          {t(programmeStops ? texts.noneButStops : texts.noneForCase)}
        </Notice>
      ) : null}
    </div>
  );
}

interface Values {
  readonly municipalityCode: string;
  readonly round: string;
}

const valuesOf = ({ isSet, municipalityCode, round }: Envelope): Values =>
  isSet ? { municipalityCode: municipalityCode ?? '', round } : { municipalityCode: '', round: '' };

function Edit({
  caseId,
  envelope,
  onClose,
}: {
  readonly caseId: string;
  readonly envelope: Envelope;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { municipalityOptions, municipalityName } = useReference();
  const form = useFormDraft<Values>(`grant-case-envelope/${caseId}`, valuesOf(envelope), {
    version: envelope.version,
  });
  const save = useSubmit('grantCaseEnvelopeEdit', {
    form,
    invalidates: ['grantCaseEnvelope', 'grantCaseRead', 'grantBudgetList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const asTold = { value: '', label: t(texts.asTold) };
  return (
    <RecordDialog<Values>
      title={t(texts.who)}
      form={form}
      save={save}
      submit={t(texts.save)}
      onCancel={onClose}
      // the case as it is now says nothing of who pays: what was filled in stays
      read={(current) => ({ values: form.values, version: (current as { version: number }).version })}
      onSend={({ municipalityCode, round }, version) =>
        save.submit({
          params: { caseId },
          body: {
            municipalityCode: municipalityCode || null,
            round: round || null,
            version: version ?? envelope.version,
          },
        })
      }
      labels={{ municipalityCode: t(texts.municipality), round: t(texts.round) }}
      show={(name, value) => (name === 'municipalityCode' && value ? municipalityName(value) : value)}
    >
      <SelectField
        label={t(texts.municipality)}
        {...form.field('municipalityCode')}
        options={[asTold, ...municipalityOptions]}
      />
      {envelope.rounds.length > 0 ? (
        <SelectField
          label={t(texts.round)}
          {...form.field('round')}
          options={[asTold, ...envelope.rounds.map((value) => ({ value, label: value }))]}
        />
      ) : (
        <TextField
          label={t(texts.round)}
          hint={t(texts.caseRoundHint)}
          {...form.field('round')}
          maxLength={60}
        />
      )}
    </RecordDialog>
  );
}
