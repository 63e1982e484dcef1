import { factsAsked, type GrantPack } from '@polku/domain';
import { useState } from 'react';
import { useEmployerChoices } from '../employers/LeadDialog.tsx';
import {
  Async,
  DraftNotice,
  FormEnd,
  useEndpoint,
  useFormDraft,
  useGo,
  useRequired,
  useSession,
  useSubmit,
  useText,
  type FormDraft,
} from '../platform/index.ts';
import {
  ComboboxField,
  DateField,
  EmptyState,
  Form,
  Page,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './case-texts.ts';
import { useMunicipalityNames } from './municipality-names.ts';
import { ToldFields } from '../employer/ToldFields.tsx';
import { toldOf, type ToldValues, toldValues } from '../employer/told-values.ts';

/** An application that came on paper, written into the form of its programme. */
export function NewCasePage() {
  const t = useText();
  const query = useEndpoint('grantPackList', {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Page
      title={t(texts.add)}
      lead={t(texts.newLead)}
      breadcrumbs={[{ to: '/grant-cases', label: t(texts.cases) }]}
    >
      <Async query={query}>
        {({ rows }) => {
          const used = rows.filter((row) => row.use !== null);
          if (used.length === 0)
            return <EmptyState title={t(texts.programme)}>{t(texts.noProgramme)}</EmptyState>;
          const keyOf = (row: (typeof used)[number]) => `${row.programme}/${row.packVersion}`;
          const key = chosen ?? (used.length === 1 && used[0] ? keyOf(used[0]) : null);
          const row = used.find((one) => keyOf(one) === key);
          return (
            <div className="stack">
              <SelectField<string | null>
                name="version"
                label={t(texts.programme)}
                value={key}
                onChange={setChosen}
                options={used.map((one) => ({
                  value: keyOf(one),
                  label: `${t(one.name)} ${one.packVersion}`,
                }))}
              />
              {row ? <OfProgramme key={key} programme={row.programme} packVersion={row.packVersion} /> : null}
            </div>
          );
        }}
      </Async>
    </Page>
  );
}

function OfProgramme(params: { readonly programme: string; readonly packVersion: string }) {
  const query = useEndpoint('grantPackRead', { params });
  return <Async query={query}>{({ pack }) => <CaseForm pack={pack} />}</Async>;
}

type Values = ToldValues & {
  readonly employerId: string | null;
  readonly receivedOn: string | null;
  readonly personName: string;
  readonly jobTitle: string;
};

function CaseForm({ pack }: { readonly pack: GrantPack }) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { session } = useSession();
  const employers = useEmployerChoices();
  const required = useRequired();
  const municipalities = useMunicipalityNames();
  const names = factsAsked(pack);
  const form = useFormDraft<Values>(`grant-case/new/${pack.programme}/${pack.version}`, {
    ...toldValues(names, {}),
    employerId: null,
    receivedOn: session.today,
    personName: '',
    jobTitle: '',
  });
  const save = useSubmit('grantCaseCreate', {
    form,
    invalidates: ['grantCaseList', 'grantCaseCounts'],
    onDone: ({ id }) => {
      toast(t(texts.saved));
      go(`/grant-cases/${id}`);
    },
  });
  return (
    <Form
      problem={required.problem ?? save.problem}
      busy={save.busy}
      onSubmit={() => {
        const { employerId, receivedOn, personName } = form.values;
        const filled = required.filled({ employerId, receivedOn, personName });
        if (filled)
          save.submit({
            body: {
              ...filled,
              programme: pack.programme,
              jobTitle: form.values.jobTitle,
              told: toldOf(form.values, names),
            },
          });
      }}
    >
      <DraftNotice form={form} />
      <ComboboxField
        label={t(texts.employer)}
        {...form.field('employerId')}
        options={employers.options}
        onSearch={employers.search}
        required
      />
      <DateField label={t(texts.received)} {...form.field('receivedOn')} required />
      <TextField label={t(texts.person)} {...form.field('personName')} required maxLength={200} />
      <TextField label={t(texts.jobTitle)} {...form.field('jobTitle')} maxLength={200} />
      <ToldFields
        pack={pack}
        form={form as unknown as FormDraft<ToldValues>}
        municipalities={municipalities}
      />
      <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={() => go('/grant-cases')} />
    </Form>
  );
}
