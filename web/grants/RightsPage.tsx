import { appealRoutes } from '@polku/domain';
import { useState } from 'react';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  Async,
  DraftNotice,
  FormEnd,
  type RowOf,
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  DateField,
  DescriptionList,
  Dialog,
  dayText,
  EmptyState,
  FieldRow,
  Form,
  moneyText,
  NumberField,
  Page,
  periodText,
  Section,
  Table,
  TextField,
  useToast,
} from '../ui/index.ts';
import { decisionTexts as texts } from './decision-texts.ts';

type Decider = RowOf<'grantDeciderList'>;
type Body = RowOf<'grantAppealBodyList'>;
type Route = (typeof appealRoutes)[number];
type Open = { readonly decider: Decider | null } | { readonly route: Route; readonly body: Body | null };

/** Who may decide grants, how much and when, and where rectification is requested. */
export function RightsPage() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const deciders = useEndpoint('grantDeciderList', {});
  const bodies = useEndpoint('grantAppealBodyList', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const mayManage = may('grantProgramme.manage');
  return (
    <Page
      title={t(texts.rights)}
      lead={t(texts.rightsLead)}
      actions={
        mayManage ? (
          <Button look="primary" icon="add" onClick={() => setOpen({ decider: null })}>
            {t(texts.addDecider)}
          </Button>
        ) : undefined
      }
    >
      <Section title={t(texts.deciders)}>
        <Async
          query={deciders}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={<EmptyState title={t(texts.deciders)}>{t(texts.noDeciders)}</EmptyState>}
        >
          {({ rows }) => (
            <Table
              caption={t(texts.deciders)}
              hideCaption
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'person',
                  header: t(texts.person),
                  primary: true,
                  cell: (row) =>
                    mayManage ? (
                      <Button look="quiet" onClick={() => setOpen({ decider: row })}>
                        {row.staff.name}
                      </Button>
                    ) : (
                      row.staff.name
                    ),
                },
                {
                  key: 'most',
                  header: t(texts.most),
                  align: 'end',
                  cell: (row) => moneyText(row.mostCents, language),
                },
                {
                  key: 'valid',
                  header: t(texts.valid),
                  cell: (row) => periodText(row.startsOn, row.endsOn, language),
                },
              ]}
            />
          )}
        </Async>
      </Section>
      <Section title={t(texts.bodies)}>
        <p>{t(texts.bodiesLead)}</p>
        <Async query={bodies}>
          {({ rows }) => (
            <div className="stack">
              {appealRoutes.map((route) => {
                const body = rows.find((row) => row.route === route) ?? null;
                return (
                  <Section
                    key={route}
                    title={t(texts[route])}
                    level={3}
                    card
                    actions={
                      mayManage ? (
                        <Button icon="edit" onClick={() => setOpen({ route, body })}>
                          {t(texts.changeBody)}
                        </Button>
                      ) : undefined
                    }
                  >
                    {body ? (
                      <DescriptionList
                        facts={fields.map((name) => ({
                          label: t(name === 'name' ? texts.bodyName : texts[name]),
                          value: body[name] || null,
                        }))}
                      />
                    ) : (
                      <p className="soft">{t(texts.notEntered)}</p>
                    )}
                  </Section>
                );
              })}
            </div>
          )}
        </Async>
      </Section>
      {open && 'route' in open ? <EditBody {...open} onClose={close} /> : null}
      {open && 'decider' in open ? (
        open.decider ? (
          <ChangeDecider decider={open.decider} onClose={close} />
        ) : (
          <AddDecider onClose={close} />
        )
      ) : null}
    </Page>
  );
}

const fields = ['authority', 'name', 'address', 'email', 'openingHours', 'court'] as const;
type BodyValues = Readonly<Record<(typeof fields)[number], string>>;

const bodyValues = (body: Body | null): BodyValues => ({
  authority: body?.authority ?? '',
  name: body?.name ?? '',
  address: body?.address ?? '',
  email: body?.email ?? '',
  openingHours: body?.openingHours ?? '',
  court: body?.court ?? '',
});

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

function EditBody({
  route,
  body,
  onClose,
}: {
  readonly route: Route;
  readonly body: Body | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft<BodyValues>(`grant-appeal-body/${route}`, bodyValues(body), {
    version: body?.version ?? 0,
  });
  const save = useSubmit('grantAppealBodySave', {
    form,
    invalidates: ['grantAppealBodyList'],
    onDone: useDone(onClose),
  });
  return (
    <RecordDialog<BodyValues>
      title={t(texts[route])}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.save)}
      onCancel={onClose}
      read={(current) => ({ values: bodyValues(current as Body), version: (current as Body).version })}
      onSend={({ openingHours, court, ...values }, version) => {
        const filled = required.filled(values);
        if (filled)
          save.submit({ params: { route }, body: { ...filled, openingHours, court, version: version ?? 0 } });
      }}
      labels={{
        authority: t(texts.authority),
        name: t(texts.bodyName),
        address: t(texts.address),
        email: t(texts.email),
        openingHours: t(texts.openingHours),
        court: t(texts.court),
      }}
    >
      <TextField label={t(texts.authority)} {...form.field('authority')} required maxLength={200} />
      <TextField label={t(texts.bodyName)} {...form.field('name')} required maxLength={200} />
      <TextField label={t(texts.address)} {...form.field('address')} required maxLength={300} />
      <TextField label={t(texts.email)} {...form.field('email')} required maxLength={200} />
      <TextField label={t(texts.openingHours)} {...form.field('openingHours')} maxLength={200} />
      <TextField label={t(texts.court)} {...form.field('court')} maxLength={200} />
    </RecordDialog>
  );
}

function AddDecider({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { session } = useSession();
  const people = useWorkerOptions(['coordinator', 'manager']);
  const required = useRequired();
  const form = useFormDraft('grant-decider', {
    staffId: null as string | null,
    most: null as number | null,
    startsOn: session.today as string | null,
    endsOn: null as string | null,
  });
  const save = useSubmit('grantDeciderSave', {
    form,
    invalidates: ['grantDeciderList'],
    onDone: useDone(onClose),
  });
  return (
    <Dialog open title={t(texts.addDecider)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { staffId, most, startsOn, endsOn } = form.values;
          const filled = required.filled({ staffId, most, startsOn });
          if (filled)
            save.submit({
              body: {
                staffId: filled.staffId,
                mostCents: Math.round(filled.most * 100),
                startsOn: filled.startsOn,
                endsOn,
              },
            });
        }}
      >
        <DraftNotice form={form} />
        <ComboboxField label={t(texts.person)} {...form.field('staffId')} required options={people} />
        <NumberField label={t(texts.most)} {...form.field('most')} decimals={2} unit="€" required />
        <FieldRow>
          <DateField label={t(texts.from)} {...form.field('startsOn')} required />
          <DateField label={t(texts.to)} hint={t(texts.toHint)} {...form.field('endsOn')} />
        </FieldRow>
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface DeciderValues {
  readonly most: number | null;
  readonly endsOn: string | null;
}
const deciderValues = ({ mostCents, endsOn }: Pick<Decider, 'mostCents' | 'endsOn'>): DeciderValues => ({
  most: mostCents / 100,
  endsOn,
});

function ChangeDecider({ decider, onClose }: { readonly decider: Decider; readonly onClose: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const required = useRequired();
  const form = useFormDraft<DeciderValues>(`grant-decider/${decider.id}`, deciderValues(decider), {
    version: decider.version,
  });
  const save = useSubmit('grantDeciderEnd', {
    form,
    invalidates: ['grantDeciderList'],
    onDone: useDone(onClose),
  });
  return (
    <RecordDialog<DeciderValues>
      title={t(texts.changeDecider, { name: decider.staff.name })}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.save)}
      onCancel={onClose}
      read={(current) => ({
        values: deciderValues(current as Decider),
        version: (current as Decider).version,
      })}
      onSend={({ most, endsOn }, version) => {
        const filled = required.filled({ most });
        if (filled)
          save.submit({
            params: { deciderId: decider.id },
            body: { mostCents: Math.round(filled.most * 100), endsOn, version: version ?? decider.version },
          });
      }}
      labels={{ most: t(texts.most), endsOn: t(texts.to) }}
      show={(name, value) =>
        value === null
          ? ''
          : name === 'most'
            ? moneyText(Math.round(Number(value) * 100), language)
            : dayText(String(value), language)
      }
    >
      <NumberField label={t(texts.most)} {...form.field('most')} decimals={2} unit="€" required />
      <DateField label={t(texts.to)} hint={t(texts.toHint)} {...form.field('endsOn')} />
    </RecordDialog>
  );
}
