import { fieldClassWords, isRole, purposeWords, roleWords, type Verb, verbs, verbWords } from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpointPages, useReference, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  ComboboxField,
  DateField,
  DateText,
  DateTimeText,
  EmptyState,
  FieldRow,
  Form,
  FormActions,
  LoadMore,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Row = Output<'auditList'>['rows'][number];

interface Filters {
  readonly staffId: string | null;
  readonly identityCode: string;
  readonly verb: Verb | null;
  readonly from: string | null;
  readonly to: string | null;
}

const nothing: Filters = { staffId: null, identityCode: '', verb: null, from: null, to: null };

/** The log of use, for the data protection officer. */
export function LogPage() {
  const t = useText();
  const reference = useReference();
  const [filters, setFilters] = useState(nothing);
  const [asked, setAsked] = useState(nothing);
  const query = useEndpointPages('auditList', {
    body: {
      ...(asked.staffId ? { staffId: asked.staffId } : {}),
      ...(asked.identityCode.trim() ? { identityCode: asked.identityCode } : {}),
      ...(asked.verb ? { verb: asked.verb } : {}),
      ...(asked.from ? { from: asked.from } : {}),
      ...(asked.to ? { to: asked.to } : {}),
    },
  });
  const field = <K extends keyof Filters>(name: K) => ({
    value: filters[name],
    onChange: (value: Filters[K]) => setFilters({ ...filters, [name]: value }),
  });
  return (
    <Page title={t(texts.log)} lead={t(texts.logLead)}>
      <Section title={t(texts.filters)} card>
        <Form onSubmit={() => setAsked(filters)} wide>
          <FieldRow>
            <ComboboxField
              label={t(texts.who)}
              {...field('staffId')}
              options={reference.staff.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField<Verb | null>
              label={t(texts.verb)}
              {...field('verb')}
              options={[
                { value: null, label: t(texts.any) },
                ...verbs.map((verb) => ({ value: verb, label: t(verbWords[verb]) })),
              ]}
            />
          </FieldRow>
          <FieldRow>
            <DateField label={t(texts.from)} {...field('from')} />
            <DateField label={t(texts.to)} {...field('to')} min={filters.from ?? undefined} />
          </FieldRow>
          <TextField
            label={t(texts.whose)}
            hint={t(texts.whoseHint)}
            {...field('identityCode')}
            autoComplete="off"
            width="medium"
            maxLength={20}
          />
          <FormActions>
            <Button type="submit" look="primary" icon="search">
              {t(texts.search)}
            </Button>
            <Button
              onClick={() => {
                setFilters(nothing);
                setAsked(nothing);
              }}
            >
              {t(texts.clear)}
            </Button>
          </FormActions>
        </Form>
      </Section>
      <Async
        query={query}
        isEmpty={(data) => data.rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <>
            <LogTable rows={data.rows} />
            <LoadMore {...data} />
          </>
        )}
      </Async>
    </Page>
  );
}

function LogTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  return (
    <Table<Row>
      caption={t(texts.log)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', header: t(texts.at), cell: (row) => <DateTimeText at={row.at} />, primary: true },
        {
          key: 'person',
          header: t(texts.person),
          cell: (row) => (
            <>
              {row.staff?.name ?? t(texts.system)}
              {row.role !== null && isRole(row.role) ? `, ${t(roleWords[row.role])}` : null}
              {row.organisation ? `, ${row.organisation}` : null}
            </>
          ),
        },
        {
          key: 'event',
          header: t(texts.event),
          cell: (row) => (
            <>
              {t(verbWords[row.verb])} <code>{row.event}</code>
            </>
          ),
        },
        { key: 'purpose', header: t(texts.purpose), cell: (row) => t(purposeWords[row.purpose]) },
        { key: 'fields', header: t(texts.fields), cell: (row) => t(fieldClassWords[row.fields]) },
        { key: 'people', header: t(texts.people), cell: (row) => row.personCount, align: 'end' },
        {
          key: 'earliest',
          header: t(texts.earliest),
          cell: (row) => (row.earliestOn ? <DateText day={row.earliestOn} /> : '–'),
        },
        {
          key: 'seal',
          header: t(texts.sealed),
          cell: (row) => (
            <>
              <Badge tone={row.sealed ? 'success' : 'neutral'}>
                {t(row.sealed ? texts.sealed : texts.notSealed)}
              </Badge>
              {row.reasonId ? <Badge tone="warning">{t(texts.outside)}</Badge> : null}
            </>
          ),
        },
      ]}
    />
  );
}
