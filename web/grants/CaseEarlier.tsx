import { grantCaseStatusWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  ConfirmDialog,
  DateField,
  dayText,
  DescriptionList,
  Dialog,
  Form,
  Link,
  moneyText,
  Notice,
  NumberField,
  Section,
  Table,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './earlier-texts.ts';

type Data = Output<'grantCaseEarlier'>;
type Earlier = Data['earlier'][number];
type Aid = Data['deMinimis']['aids'][number];
const stale = ['grantCaseEarlier'] as const;

/** What the system knows of earlier grants, and of room for aid where the grant is de minimis aid. */
export function CaseEarlier({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const query = useEndpoint('grantCaseEarlier', { params: { caseId } });
  return (
    <Section title={t(texts.section)}>
      <Async query={query}>
        {(data) => (
          <div className="stack">
            <EarlierTable rows={data.earlier} />
            {data.isDeMinimis ? <Room caseId={caseId} data={data} /> : null}
          </div>
        )}
      </Async>
    </Section>
  );
}

function EarlierTable({ rows }: { readonly rows: readonly Earlier[] }) {
  const t = useText();
  const { language } = useLanguage();
  if (rows.length === 0)
    return (
      <p className="soft">
        {t(texts.none)} {t(texts.honest)}
      </p>
    );
  const columns: readonly Column<Earlier>[] = [
    {
      key: 'number',
      header: t(texts.number),
      primary: true,
      cell: (row) => (
        <Link to={`/grant-cases/${row.id}`}>
          {row.number} {t(row.programmeName)}
        </Link>
      ),
    },
    {
      key: 'match',
      header: t(texts.match),
      cell: (row) => t(row.sameName ? (row.sameEmployer ? texts.both : texts.sameName) : texts.sameEmployer),
    },
    { key: 'person', header: t(texts.person), cell: (row) => row.personName },
    { key: 'employer', header: t(texts.employer), cell: (row) => row.employer },
    {
      key: 'stage',
      header: t(texts.stage),
      cell: (row) => (
        <>
          <Badge>{t(grantCaseStatusWords[row.status])}</Badge>{' '}
          {dayText(row.decidedOn ?? row.receivedOn, language)}
        </>
      ),
    },
    {
      key: 'sum',
      header: t(texts.sum),
      align: 'end',
      cell: (row) => (row.cents === null ? '' : moneyText(row.cents, language)),
    },
  ];
  return (
    <>
      <p className="soft small">{t(texts.honest)}</p>
      <Table caption={t(texts.section)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
    </>
  );
}

function Room({ caseId, data }: { readonly caseId: string; readonly data: Data }) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<'aid' | 'link' | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const [unlinked, setUnlinked] = useState<string | null>(null);
  const { deMinimis, mayHandle } = data;
  const money = (cents: number) => moneyText(cents, language);
  const columns: readonly Column<Aid>[] = [
    {
      key: 'grantor',
      header: t(texts.grantor),
      primary: true,
      cell: (row) => row.grantor || t(texts[row.source]),
    },
    { key: 'source', header: t(texts.source), cell: (row) => t(texts[row.source]) },
    { key: 'on', header: t(texts.grantedOn), cell: (row) => dayText(row.grantedOn, language) },
    { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => money(row.cents) },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        mayHandle && row.id ? (
          <Button size="small" onClick={() => setGone(row.id)}>
            {t(texts.remove)}
          </Button>
        ) : null,
    },
  ];
  return (
    <Section
      title={t(texts.deMinimis)}
      level={3}
      card
      actions={
        mayHandle ? (
          <>
            <Button onClick={() => setOpen('aid')}>{t(texts.addAid)}</Button>
            <Button onClick={() => setOpen('link')}>{t(texts.addLink)}</Button>
          </>
        ) : undefined
      }
    >
      {deMinimis.fits === null ? null : (
        <Notice
          tone={deMinimis.fits ? 'info' : 'warning'}
          title={t(deMinimis.fits ? texts.fits : texts.fitsNot, { sum: money(deMinimis.newCents) })}
        />
      )}
      <DescriptionList
        facts={[
          {
            label: t(texts.ceiling),
            value: deMinimis.ceilingCents === null ? t(texts.ceilingNone) : money(deMinimis.ceilingCents),
          },
          {
            label: t(texts.used, { day: dayText(deMinimis.windowEnd, language) }),
            value: money(deMinimis.usedCents),
          },
          ...(deMinimis.ceilingCents === null
            ? []
            : [{ label: t(texts.headroom), value: money(deMinimis.headroomCents) }]),
          {
            label: t(texts.undertaking),
            value: deMinimis.businessIds.join(', ') || t(texts.undertakingNone),
          },
        ]}
      />
      {mayHandle
        ? deMinimis.links.map((link) => (
            <p key={link.id}>
              {link.businessId} {link.name}{' '}
              <Button size="small" onClick={() => setUnlinked(link.id)}>
                {t(texts.remove)}
              </Button>
            </p>
          ))
        : null}
      {deMinimis.aids.length === 0 ? (
        <p className="soft">{t(texts.aidsNone)}</p>
      ) : (
        <Table
          caption={t(texts.aids)}
          columns={columns}
          rows={deMinimis.aids}
          rowKey={(row) => row.id ?? `${row.grantor} ${row.grantedOn} ${row.cents}`}
        />
      )}
      {open === 'aid' ? <AddAid caseId={caseId} onClose={() => setOpen(null)} /> : null}
      {open === 'link' ? <AddLink caseId={caseId} onClose={() => setOpen(null)} /> : null}
      {gone ? <RemoveAid grantId={gone} onClose={() => setGone(null)} /> : null}
      {unlinked ? <RemoveLink linkId={unlinked} onClose={() => setUnlinked(null)} /> : null}
    </Section>
  );
}

interface CaseDialog {
  readonly caseId: string;
  readonly onClose: () => void;
}

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

function AddAid({ caseId, onClose }: CaseDialog) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft(`de-minimis-grant/${caseId}`, {
    grantor: '',
    grantedOn: null as string | null,
    cents: null as number | null,
    toldOn: null as string | null,
  });
  const save = useSubmit('deMinimisGrantAdd', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(texts.addAid)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled)
            save.submit({ params: { caseId }, body: { ...filled, cents: Math.round(filled.cents * 100) } });
        }}
      >
        <TextField label={t(texts.grantor)} {...form.field('grantor')} required maxLength={200} />
        <DateField label={t(texts.grantedOn)} {...form.field('grantedOn')} required />
        <NumberField label={t(texts.sum)} {...form.field('cents')} required decimals={2} unit="€" />
        <DateField label={t(texts.toldOn)} {...form.field('toldOn')} required />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function AddLink({ caseId, onClose }: CaseDialog) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft(`de-minimis-link/${caseId}`, {
    businessId: '',
    name: '',
    toldOn: null as string | null,
  });
  const save = useSubmit('deMinimisLinkAdd', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(texts.addLink)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { name, businessId, toldOn } = form.values;
          const filled = required.filled({ businessId, toldOn });
          if (filled) save.submit({ params: { caseId }, body: { ...filled, name } });
        }}
      >
        <TextField label={t(texts.businessId)} {...form.field('businessId')} required maxLength={20} />
        <TextField label={t(texts.name)} {...form.field('name')} maxLength={200} />
        <DateField label={t(texts.toldOn)} {...form.field('toldOn')} required />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function RemoveAid({ grantId, onClose }: { readonly grantId: string; readonly onClose: () => void }) {
  const t = useText();
  const save = useSubmit('deMinimisGrantRemove', { invalidates: stale, onDone: useDone(onClose) });
  return (
    <ConfirmDialog
      open
      title={t(texts.remove)}
      confirm={t(texts.remove)}
      busy={save.busy}
      onConfirm={() => save.submit({ params: { grantId } })}
      onClose={onClose}
    >
      {t(texts.removeSure)}
    </ConfirmDialog>
  );
}

function RemoveLink({ linkId, onClose }: { readonly linkId: string; readonly onClose: () => void }) {
  const t = useText();
  const save = useSubmit('deMinimisLinkRemove', { invalidates: stale, onDone: useDone(onClose) });
  return (
    <ConfirmDialog
      open
      title={t(texts.remove)}
      confirm={t(texts.remove)}
      busy={save.busy}
      onConfirm={() => save.submit({ params: { linkId } })}
      onClose={onClose}
    >
      {t(texts.removeSure)}
    </ConfirmDialog>
  );
}
