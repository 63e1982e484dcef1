import { yearOf, asDay } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type RowOf,
  useEndpoint,
  useEndpointPages,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateField,
  dayText,
  Dialog,
  EmptyState,
  Form,
  Link,
  LoadMore,
  NumberField,
  Page,
  SelectField,
  Table,
  TextField,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { GrantTabs } from './GrantTabs.tsx';
import { texts, voucherStateWords } from './voucher-texts.ts';

type Row = RowOf<'grantVoucherList'>;

/** Vouchers given to people, the latest first. */
export function VouchersPage() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const query = useEndpointPages('grantVoucherList', {});
  const [giving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Row | null>(null);
  const mayHandle = may('grantCase.handle');
  const columns: readonly Column<Row>[] = [
    { key: 'number', header: t(texts.number), primary: true, cell: (row) => <code>{row.number}</code> },
    { key: 'person', header: t(texts.person), cell: (row) => row.name },
    { key: 'programme', header: t(texts.programme), cell: (row) => `${t(row.programmeName)} ${row.year}` },
    { key: 'validTo', header: t(texts.validTo), cell: (row) => dayText(row.validTo, language) },
    {
      key: 'state',
      header: t(texts.state),
      cell: (row) =>
        row.case ? (
          <Link to={`/grant-cases/${row.case.id}`}>
            {t(voucherStateWords[row.state])} {row.case.number}
          </Link>
        ) : (
          <Badge>{t(voucherStateWords[row.state])}</Badge>
        ),
    },
    ...(mayHandle
      ? [
          {
            key: 'revoke',
            header: '',
            cell: (row: Row) =>
              row.state === 'open' || row.state === 'expired' ? (
                <Button size="small" onClick={() => setRevoking(row)}>
                  {t(texts.revoke)}
                  <VisuallyHidden> {row.number}</VisuallyHidden>
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      actions={
        mayHandle ? (
          <Button look="primary" icon="add" onClick={() => setGiving(true)}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <GrantTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.empty)}>{t(texts.lead)}</EmptyState>}
      >
        {(pages) => (
          <>
            <Table
              caption={t(texts.title)}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
      {giving ? <GiveVoucher onClose={() => setGiving(false)} /> : null}
      {revoking ? <RevokeVoucher voucher={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  );
}

function GiveVoucher({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const query = useEndpoint('grantPackList', {});
  return (
    <Dialog open title={t(texts.add)} onClose={onClose}>
      <Async query={query}>
        {({ rows }) => {
          const used = rows.filter((row) => row.use !== null);
          const [first] = used;
          if (!first) return <p>{t(texts.noProgramme)}</p>;
          return (
            <GiveForm
              programmes={used.map(({ programme, name }) => ({ value: programme, label: t(name) }))}
              first={first.programme}
              onClose={onClose}
            />
          );
        }}
      </Async>
    </Dialog>
  );
}

function GiveForm(props: {
  readonly programmes: readonly { readonly value: string; readonly label: string }[];
  readonly first: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const required = useRequired();
  const year = yearOf(asDay(session.today));
  const form = useFormDraft('grant-voucher/new', {
    programme: props.first,
    year: year as number | null,
    givenNames: '',
    familyName: '',
    birthDate: null as string | null,
    validTo: `${year}-12-31` as string | null,
  });
  const save = useSubmit('grantVoucherIssue', {
    form,
    invalidates: ['grantVoucherList'],
    onDone: ({ number }) => {
      toast(t(texts.given, { number }));
      props.onClose();
    },
  });
  return (
    <Form
      problem={required.problem ?? save.problem}
      busy={save.busy}
      onSubmit={() => {
        const filled = required.filled(form.values);
        if (filled) save.submit({ body: filled });
      }}
    >
      <SelectField
        label={t(texts.programme)}
        {...form.field('programme')}
        options={props.programmes}
        required
      />
      <NumberField label={t(texts.year)} {...form.field('year')} required />
      <TextField label={t(texts.givenNames)} {...form.field('givenNames')} required maxLength={100} />
      <TextField label={t(texts.familyName)} {...form.field('familyName')} required maxLength={100} />
      <DateField label={t(texts.birthDate)} {...form.field('birthDate')} required />
      <DateField label={t(texts.validTo)} {...form.field('validTo')} required />
      <FormEnd submit={t(texts.add)} busy={save.busy} form={form} onCancel={props.onClose} />
    </Form>
  );
}

function RevokeVoucher({ voucher, onClose }: { readonly voucher: Row; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft(`grant-voucher/${voucher.id}`, { reason: '' });
  const save = useSubmit('grantVoucherRevoke', {
    form,
    invalidates: ['grantVoucherList'],
    onDone: () => {
      toast(t(texts.revoked));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.revokeOf, { number: voucher.number })} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled({ reason: form.values.reason });
          if (filled)
            save.submit({ params: { voucherId: voucher.id }, body: { ...filled, version: voucher.version } });
        }}
      >
        <TextField label={t(texts.reason)} {...form.field('reason')} required maxLength={300} />
        <FormEnd submit={t(texts.revoke)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
