import { useState } from 'react';
import {
  Async,
  type Output,
  RecordForm,
  useEndpoint,
  useFormDraft,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  FieldRow,
  Notice,
  Page,
  PeriodText,
  Section,
  SelectField,
  Table,
  Tabs,
  TextField,
  useToast,
} from '../ui/index.ts';
import { DecisionFields, useDecisionLabels } from './DecisionFields.tsx';
import { type DecisionValues, decisionOf, decisionValues } from './decision-values.ts';
import { MunicipalityDialog } from './MunicipalityDialog.tsx';
import { areaTexts, texts } from './texts.ts';

type Area = Output<'areaRead'>;
type Municipality = Area['municipalities'][number];

export function AreaTabs() {
  const t = useText();
  return (
    <Tabs
      label={t(texts.area)}
      tabs={[
        { to: '/administration/area', label: t(texts.area) },
        { to: '/administration/settings', label: t(texts.settings) },
      ]}
    />
  );
}

export function AreaPage() {
  const t = useText();
  const query = useEndpoint('areaRead', {});
  return (
    <Page title={t(texts.area)} lead={t(areaTexts.lead)}>
      <AreaTabs />
      <Async query={query}>
        {(area) => (
          <div className="stack">
            <Warnings area={area} />
            <Municipalities area={area} />
            <Facts area={area} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function Warnings({ area }: { readonly area: Area }) {
  const t = useText();
  const reference = useReference();
  const lacking = area.municipalities.filter((one) => one.lacksCoordinator && one.substitutes.length === 0);
  const unserved = lacking.filter((one) => one.defaultContact === null);
  const served = lacking.filter((one) => one.defaultContact !== null);
  return (
    <>
      {unserved.length > 0 ? (
        <Notice tone="warning">{t(areaTexts.lacking, { count: unserved.length })}</Notice>
      ) : null}
      {served.length > 0 ? (
        <p className="soft">
          {t(areaTexts.lackingServed, {
            names: served.map((one) => reference.municipalityName(one.code)).join(', '),
          })}
        </p>
      ) : null}
    </>
  );
}

function Municipalities({ area }: { readonly area: Area }) {
  const t = useText();
  const reference = useReference();
  const [editing, setEditing] = useState<Municipality | 'new' | null>(null);
  const names = (people: readonly { readonly name: string }[]) => people.map((one) => one.name).join(', ');
  const columns: readonly Column<Municipality>[] = [
    {
      key: 'name',
      header: t(texts.municipality),
      primary: true,
      cell: (row) => reference.municipalityName(row.code),
    },
    {
      key: 'workers',
      header: t(areaTexts.workers),
      cell: (row) =>
        row.lacksCoordinator ? <Badge tone="warning">{t(areaTexts.noWorker)}</Badge> : names(row.workers),
    },
    { key: 'substitutes', header: t(areaTexts.substitutes), cell: (row) => names(row.substitutes) || '–' },
    { key: 'contact', header: t(areaTexts.defaultContact), cell: (row) => row.defaultContact?.name ?? '–' },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'edit',
      header: t(texts.edit),
      actions: true,
      cell: (row) =>
        area.actions.includes('edit') ? (
          <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(row)}>
            {t(texts.edit)}
          </Button>
        ) : null,
    },
  ];
  return (
    <Section
      title={t(areaTexts.municipalities)}
      actions={
        area.actions.includes('edit') ? (
          <Button icon="add" onClick={() => setEditing('new')}>
            {t(areaTexts.addMunicipality)}
          </Button>
        ) : undefined
      }
    >
      <Table
        caption={t(areaTexts.municipalities)}
        hideCaption
        columns={columns}
        rows={area.municipalities}
        rowKey={(row) => row.code}
      />
      {editing ? (
        <MunicipalityDialog
          municipality={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}

interface FactsValues extends DecisionValues {
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly hostMunicipalityCode: string | null;
}

const factsOf = (area: Area): FactsValues => ({
  nameFi: area.nameFi,
  nameSv: area.nameSv,
  nameEn: area.nameEn,
  hostMunicipalityCode: area.hostMunicipalityCode,
  ...decisionValues(area.decisionReference),
});

function Facts({ area }: { readonly area: Area }) {
  const t = useText();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<FactsValues>('area', factsOf(area), { version: area.version });
  const required = useRequired();
  const save = useSubmit('areaEdit', {
    form,
    invalidates: ['areaRead', 'sessionRead'],
    onDone: () => toast(t(texts.saved)),
  });
  const decisionLabels = useDecisionLabels();
  function send(values: FactsValues, version: number | null): void {
    const { nameFi, nameSv, nameEn, hostMunicipalityCode } = values;
    if (!required.filled({ nameFi, nameSv, nameEn })) return;
    save.submit({
      body: {
        nameFi,
        nameSv,
        nameEn,
        hostMunicipalityCode,
        decisionReference: decisionOf(values),
        version: version ?? area.version,
      },
    });
  }
  return (
    <Section title={t(areaTexts.facts)} card>
      <p className="soft">
        {t(areaTexts.selfReferralHint, { address: `${location.origin}/ilmoittaudu/${area.slug}` })}
      </p>
      <RecordForm
        form={form}
        save={save}
        missing={required.problem}
        submit={t(texts.save)}
        onSend={send}
        onCancel={() => {}}
        labels={{
          nameFi: t(areaTexts.nameFi),
          nameSv: t(areaTexts.nameSv),
          nameEn: t(areaTexts.nameEn),
          hostMunicipalityCode: t(areaTexts.host),
          ...decisionLabels,
        }}
        show={(name, value) =>
          name === 'hostMunicipalityCode' && value ? reference.municipalityName(value) : (value ?? '')
        }
        read={(current) => {
          const saved = current as Area;
          return { values: factsOf(saved), version: saved.version };
        }}
      >
        <TextField label={t(areaTexts.nameFi)} {...form.field('nameFi')} required maxLength={200} />
        <FieldRow>
          <TextField
            label={t(areaTexts.nameSv)}
            {...form.field('nameSv')}
            required
            maxLength={200}
            lang="sv"
          />
          <TextField
            label={t(areaTexts.nameEn)}
            {...form.field('nameEn')}
            required
            maxLength={200}
            lang="en"
          />
        </FieldRow>
        <SelectField<string | null>
          label={t(areaTexts.host)}
          {...form.field('hostMunicipalityCode')}
          options={[{ value: null, label: t(texts.none) }, ...reference.municipalityOptions]}
        />
        <DecisionFields form={form} />
      </RecordForm>
    </Section>
  );
}
