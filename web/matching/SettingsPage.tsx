import {
  asDay,
  type Balance,
  balances,
  balanceWords,
  ruleOn,
  travelRules,
  type TravelMode,
  travelModes,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  DateField,
  DateText,
  FieldRow,
  Form,
  NumberField,
  numberText,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
  TimeField,
  useToast,
} from '../ui/index.ts';
import { matchingTexts, settingTexts as texts } from './texts.ts';

type Settings = Output<'matchingSettings'>;
type TravelRow = Settings['travels'][number];
type OccupationRow = Settings['occupations'][number];

/** What matches rest on besides people and places: ways between municipalities, and how occupations stand. */
export function SettingsPage() {
  const t = useText();
  const query = useEndpoint('matchingSettings', {});
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <Async query={query}>
        {(settings) => (
          <div className="stack">
            <Travels settings={settings} />
            <Occupations settings={settings} />
          </div>
        )}
      </Async>
    </Page>
  );
}

interface NewTravel {
  readonly from: string | null;
  readonly to: string | null;
  readonly by: TravelMode;
  readonly minutes: number | null;
  readonly arrivesFirst: string | null;
  readonly leavesLast: string | null;
}

function Travels({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const toast = useToast();
  const { language } = useLanguage();
  const { session } = useSession();
  const reference = useReference();
  const { limits } = ruleOn(travelRules, asDay(session.today));
  const save = useSubmit('travelSave', {
    invalidates: ['matchingSettings'],
    onDone: () => toast(t(texts.saved)),
  });
  const keep = (rows: readonly TravelRow[]) =>
    save.submit({
      body: { knownOn: session.today, rows: rows.map(({ knownOn: _knownOn, ...row }) => row) },
    });
  return (
    <Section title={t(texts.travels)} card>
      <p>
        {t(texts.travelsLead, {
          factor: numberText(limits.roadPercent / 100, language),
          car: limits.kilometresPerHour.car,
          public: limits.kilometresPerHour.public,
          within: limits.withinMinutes,
        })}
      </p>
      {save.cause ? <ProblemNotice problem={save.cause} /> : null}
      {settings.travels.length === 0 ? (
        <p className="soft">{t(texts.noTravels)}</p>
      ) : (
        <Table
          caption={t(texts.travels)}
          hideCaption
          rows={settings.travels}
          rowKey={(row) => `${row.from} ${row.to} ${row.by}`}
          columns={[
            {
              key: 'way',
              header: `${t(texts.from)} – ${t(texts.to)}`,
              primary: true,
              cell: (row) =>
                `${reference.municipalityName(row.from)} – ${reference.municipalityName(row.to)}`,
            },
            { key: 'by', header: t(texts.by), cell: (row) => t(matchingTexts[row.by]) },
            { key: 'minutes', header: t(texts.minutes), align: 'end', cell: (row) => row.minutes },
            { key: 'first', header: t(texts.arrivesFirst), cell: (row) => row.arrivesFirst ?? '–' },
            { key: 'last', header: t(texts.leavesLast), cell: (row) => row.leavesLast ?? '–' },
            { key: 'known', header: t(texts.knownOn), cell: (row) => <DateText day={row.knownOn} /> },
            {
              key: 'remove',
              actions: true,
              header: t(texts.remove),
              cell: (row) =>
                settings.mayManage ? (
                  <Button
                    size="small"
                    icon="remove"
                    busy={save.busy}
                    onClick={() => keep(settings.travels.filter((one) => one !== row))}
                  >
                    {t(texts.remove)}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {settings.mayManage ? (
        <AddTravel
          busy={save.busy}
          onAdd={(row) => keep([...settings.travels, { ...row, knownOn: session.today }])}
        />
      ) : null}
    </Section>
  );
}

function AddTravel({
  busy,
  onAdd,
}: {
  readonly busy: boolean;
  readonly onAdd: (row: Omit<TravelRow, 'knownOn'>) => void;
}) {
  const t = useText();
  const reference = useReference();
  const empty = {
    from: null,
    to: null,
    by: 'public',
    minutes: null,
    arrivesFirst: null,
    leavesLast: null,
  } as const;
  const form = useFormDraft<NewTravel>('matching/travel', empty);
  const required = useRequired();
  return (
    <Form
      problem={required.problem}
      busy={busy}
      onSubmit={() => {
        const { from, to, minutes, ...rest } = form.values;
        const filled = required.filled({ from, to, minutes });
        if (!filled) return;
        onAdd({ ...rest, ...filled });
        form.set(empty);
      }}
    >
      <FieldRow>
        <ComboboxField
          label={t(texts.from)}
          {...form.field('from')}
          required
          options={reference.municipalityOptions}
        />
        <ComboboxField
          label={t(texts.to)}
          {...form.field('to')}
          required
          options={reference.municipalityOptions}
        />
        <SelectField<TravelMode>
          label={t(texts.by)}
          {...form.field('by')}
          required
          options={travelModes.map((value) => ({ value, label: t(matchingTexts[value]) }))}
        />
      </FieldRow>
      <FieldRow>
        <NumberField label={t(texts.minutes)} {...form.field('minutes')} required />
        <TimeField label={t(texts.arrivesFirst)} {...form.field('arrivesFirst')} />
        <TimeField label={t(texts.leavesLast)} {...form.field('leavesLast')} />
      </FieldRow>
      <div>
        <Button type="submit" icon="add" busy={busy}>
          {t(texts.addTravel)}
        </Button>
      </div>
    </Form>
  );
}

interface NewOccupation {
  readonly code: string | null;
  readonly balance: Balance;
  readonly source: string;
  readonly knownOn: string | null;
}

function Occupations({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const [first] = settings.occupations;
  const form = useFormDraft<NewOccupation>('matching/occupation', {
    code: null,
    balance: 'shortage',
    source: first?.source ?? '',
    knownOn: first?.knownOn ?? session.today,
  });
  const required = useRequired();
  const [removing, setRemoving] = useState(false);
  const save = useSubmit('shortageSave', {
    invalidates: ['matchingSettings', 'clientMatches'],
    onDone: () => {
      if (!removing) form.set({ code: null });
      setRemoving(false);
      toast(t(texts.saved));
    },
  });
  const keep = (rows: readonly Pick<OccupationRow, 'code' | 'balance'>[], source: string, knownOn: string) =>
    save.submit({ body: { source, knownOn, rows: rows.map(({ code, balance }) => ({ code, balance })) } });
  return (
    <Section title={t(texts.occupations)} card>
      <p>{t(texts.occupationsLead)}</p>
      {save.cause ? <ProblemNotice problem={save.cause} /> : null}
      {settings.occupations.length === 0 ? (
        <p className="soft">{t(texts.noOccupations)}</p>
      ) : (
        <Table
          caption={t(texts.occupations)}
          hideCaption
          rows={settings.occupations}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'code',
              header: t(texts.occupation),
              primary: true,
              cell: (row) => `${reference.occupationName(row.code)} (${row.code})`,
            },
            { key: 'balance', header: t(texts.balance), cell: (row) => t(balanceWords[row.balance]) },
            { key: 'known', header: t(texts.knownOn), cell: (row) => <DateText day={row.knownOn} /> },
            { key: 'source', header: t(texts.source), cell: (row) => row.source },
            {
              key: 'remove',
              actions: true,
              header: t(texts.remove),
              cell: (row) =>
                settings.mayManage ? (
                  <Button
                    size="small"
                    icon="remove"
                    busy={save.busy}
                    onClick={() => {
                      setRemoving(true);
                      keep(
                        settings.occupations.filter((one) => one !== row),
                        row.source,
                        row.knownOn,
                      );
                    }}
                  >
                    {t(texts.remove)}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {settings.mayManage ? (
        <Form
          problem={required.problem ?? save.problem}
          busy={save.busy}
          onSubmit={() => {
            const { code, balance, source, knownOn } = form.values;
            const filled = required.filled({ code, source: source.trim() || null, knownOn });
            if (!filled) return;
            const others = settings.occupations.filter((one) => one.code !== filled.code);
            keep([...others, { code: filled.code, balance }], filled.source, filled.knownOn);
          }}
        >
          <FieldRow>
            <ComboboxField
              label={t(texts.occupation)}
              {...form.field('code')}
              required
              options={reference.occupationOptions}
            />
            <SelectField<Balance>
              label={t(texts.balance)}
              {...form.field('balance')}
              required
              options={balances.map((value) => ({ value, label: t(balanceWords[value]) }))}
            />
          </FieldRow>
          <FieldRow>
            <TextField label={t(texts.source)} {...form.field('source')} required maxLength={300} />
            <DateField label={t(texts.knownOn)} {...form.field('knownOn')} required />
          </FieldRow>
          <div>
            <Button type="submit" icon="add" busy={save.busy}>
              {t(texts.addOccupation)}
            </Button>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}
