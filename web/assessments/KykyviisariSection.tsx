import {
  type KykyviisariArea,
  type KykyviisariSummary,
  kykyviisariAddress,
  kykyviisariAreaWords,
  kykyviisariAreas,
  kykyviisariChange,
} from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  type Output,
  StaleNotice,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  dayText,
  Dialog,
  FieldRow,
  Form,
  Icon,
  NumberField,
  Section,
  Table,
  TextField,
  useToast,
} from '../ui/index.ts';
import { signed } from './ProgressSection.tsx';
import { texts } from './texts.ts';

type Overview = Output<'assessmentOverview'>;
type Kykyviisari = Overview['kykyviisari'][number];

interface SectionProps {
  readonly clientId: string;
  readonly overview: Overview;
}

/** When it was filled in elsewhere, and the client's own summary. */
export function KykyviisariSection({ clientId, overview }: SectionProps) {
  const t = useText();
  const { language } = useLanguage();
  const [edited, setEdited] = useState<Kykyviisari | 'new'>();
  const rows = overview.kykyviisari;
  const shown = rows.slice(0, 4).toReversed();
  const [later, earlier] = [rows[0], rows.at(-1)];
  const change = later && earlier && later !== earlier ? kykyviisariChange(earlier, later) : null;
  return (
    <Section
      title={t(texts.kykyviisari)}
      card
      actions={
        <>
          <a className="button" data-look="quiet" href={kykyviisariAddress} target="_blank" rel="noreferrer">
            {t(texts.openKykyviisari)}
            <Icon name="external" />
          </a>
          {overview.mayWrite ? (
            <Button icon="add" onClick={() => setEdited('new')}>
              {t(texts.addKykyviisari)}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        {rows.length === 0 ? <p className="soft">{t(texts.noKykyviisari)}</p> : null}
        {rows.length > 0 ? (
          <Table<KykyviisariArea>
            caption={t(texts.kykyviisari)}
            hideCaption
            rows={kykyviisariAreas}
            rowKey={(area) => area}
            columns={[
              {
                key: 'area',
                header: t(texts.area),
                primary: true,
                cell: (area) => t(kykyviisariAreaWords[area]),
              },
              ...shown.map((row) => ({
                key: row.id,
                header: dayText(row.doneOn, language),
                align: 'end' as const,
                cell: (area: KykyviisariArea) => <span className="numeric">{row[area] ?? '–'}</span>,
              })),
              ...(change && later && earlier
                ? [
                    {
                      key: 'change',
                      header: t(texts.changeBetween, {
                        from: dayText(earlier.doneOn, language),
                        to: dayText(later.doneOn, language),
                      }),
                      align: 'end' as const,
                      cell: (area: KykyviisariArea) => (
                        <strong className="numeric">{signed(change[area])}</strong>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        ) : null}
        {rows.length > 0 ? (
          <ul className="plain-row">
            {rows.map((row) => (
              <li key={row.id}>
                {row.link ? (
                  <a className="button" data-look="quiet" href={row.link} target="_blank" rel="noreferrer">
                    {t(texts.result)} {dayText(row.doneOn, language)}
                    <Icon name="external" />
                  </a>
                ) : null}
                {overview.mayWrite ? (
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(row)}>
                    {`${t(texts.edit)} ${dayText(row.doneOn, language)}`}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="soft small">{t(texts.kykyviisariWhy)}</p>
      </div>
      {edited ? (
        <KykyviisariDialog
          clientId={clientId}
          record={edited === 'new' ? null : (rows.find((row) => row.id === edited.id) ?? edited)}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Section>
  );
}

interface Values extends KykyviisariSummary {
  readonly doneOn: string | null;
  readonly link: string;
}

const nothing: Values = {
  doneOn: null,
  overall: null,
  wellBeing: null,
  inclusion: null,
  physical: null,
  skills: null,
  everyday: null,
  link: '',
};

function KykyviisariDialog({
  clientId,
  record,
  onClose,
}: {
  readonly clientId: string;
  readonly record: Kykyviisari | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const initial: Values = record
    ? {
        doneOn: record.doneOn,
        overall: record.overall,
        wellBeing: record.wellBeing,
        inclusion: record.inclusion,
        physical: record.physical,
        skills: record.skills,
        everyday: record.everyday,
        link: record.link ?? '',
      }
    : nothing;
  const form = useFormDraft<Values>(`kykyviisari/${clientId}/${record?.id ?? 'new'}`, initial, {
    version: record?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['assessmentOverview', 'dayRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('kykyviisariCreate', options);
  const change = useSubmit('kykyviisariChange', options);
  const remove = useSubmit('kykyviisariRemove', options);
  const save = record ? change : create;
  function send(): void {
    const filled = required.filled({ doneOn: form.values.doneOn });
    if (!filled) return;
    const body = { ...form.values, doneOn: filled.doneOn, link: form.values.link.trim() || null };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, kykyviisariId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <Dialog open title={t(texts.kykyviisari)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem ?? remove.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['assessmentOverview']} />
        <DateField label={t(texts.doneOn)} {...form.field('doneOn')} required max={session.today} />
        <p className="small">{t(texts.outOfTen)}</p>
        {[0, 2, 4].map((from) => (
          <FieldRow key={from}>
            {kykyviisariAreas.slice(from, from + 2).map((area) => (
              <NumberField key={area} label={t(kykyviisariAreaWords[area])} {...form.field(area)} />
            ))}
          </FieldRow>
        ))}
        <TextField label={t(texts.link)} {...form.field('link')} maxLength={500} />
        {record ? (
          <div>
            <Button
              size="small"
              look="quiet"
              icon="remove"
              busy={remove.busy}
              onClick={() => remove.submit({ params: { clientId, kykyviisariId: record.id } })}
            >
              {t(texts.remove)}
            </Button>
          </div>
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
