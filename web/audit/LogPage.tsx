import {
  eventWords,
  fieldClassWords,
  isRole,
  purposeWords,
  roleWords,
  type Verb,
  verbs,
  verbWords,
} from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpointPages, useReference, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  CheckboxField,
  ComboboxField,
  DateField,
  DateText,
  DateTimeText,
  EmptyState,
  FieldRow,
  FilterForm,
  FormActions,
  LoadMore,
  Notice,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
  VisuallyHidden,
} from '../ui/index.ts';
import { texts } from './texts.ts';
import './log.css';

type Row = Output<'auditList'>['rows'][number];

interface Filters {
  readonly staffId: string | null;
  readonly identityCode: string;
  /** One client, chosen from a row. */
  readonly clientId: string | null;
  readonly includePublic: boolean;
  readonly verb: Verb | null;
  readonly from: string | null;
  readonly to: string | null;
}

const nothing: Filters = {
  staffId: null,
  identityCode: '',
  clientId: null,
  includePublic: false,
  verb: null,
  from: null,
  to: null,
};

/** The end of the client's number: enough to tell rows apart, and no name is given to who keeps watch over the log. */
const referenceOf = (clientId: string) => clientId.slice(-6).toUpperCase();

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
      ...(asked.clientId ? { clientId: asked.clientId } : {}),
      includePublic: asked.includePublic,
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
        <FilterForm label={t(texts.filters)} onSearch={() => setAsked(filters)}>
          <FieldRow>
            <ComboboxField
              label={t(texts.who)}
              {...field('staffId')}
              options={reference.everyStaff.map(({ id, name, employed }) => ({
                value: id,
                label: name,
                ...(employed ? {} : { hint: t(texts.left) }),
              }))}
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
          <CheckboxField label={t(texts.includePublic)} {...field('includePublic')} />
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
        </FilterForm>
      </Section>
      {asked.clientId ? (
        <Notice
          actions={
            <Button
              size="small"
              onClick={() => {
                setFilters({ ...filters, clientId: null });
                setAsked({ ...asked, clientId: null });
              }}
            >
              {t(texts.everybody)}
            </Button>
          }
        >
          {t(texts.oneClient, { reference: referenceOf(asked.clientId) })}
        </Notice>
      ) : null}
      <Async
        query={query}
        isEmpty={(data) => data.rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <>
            <LogTable
              rows={data.rows}
              onClient={(clientId) => {
                setFilters({ ...filters, clientId });
                setAsked({ ...asked, clientId });
              }}
            />
            <LoadMore {...data} />
          </>
        )}
      </Async>
    </Page>
  );
}

function LogTable({
  rows,
  onClient,
}: {
  readonly rows: readonly Row[];
  readonly onClient: (clientId: string) => void;
}) {
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
              <span className="soft small log-line">
                {[row.role !== null && isRole(row.role) ? t(roleWords[row.role]) : null, row.organisation]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'event',
          header: t(texts.event),
          cell: (row) => (
            <>
              {t(eventWords[row.event] ?? verbWords[row.verb])}
              <span className="soft small log-line">
                {t(purposeWords[row.purpose])}, {t(fieldClassWords[row.fields])}
              </span>
            </>
          ),
        },
        {
          key: 'people',
          header: t(texts.people),
          cell: (row) => <PeopleCell row={row} onClient={onClient} />,
        },
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

/** A row about one person leads to that person's rows; a list of many is a number. */
function PeopleCell({ row, onClient }: { readonly row: Row; readonly onClient: (clientId: string) => void }) {
  const t = useText();
  const [only] = row.clientIds;
  if (only === undefined || row.personCount !== 1)
    return row.personCount === 0 ? '–' : t(texts.peopleCount, { count: row.personCount });
  return (
    <Button size="small" look="quiet" onClick={() => onClient(only)}>
      {t(texts.client, { reference: referenceOf(only) })}
      <VisuallyHidden>{t(texts.onlyClient)}</VisuallyHidden>
    </Button>
  );
}
