import { principleWords } from '@polku/domain';
import { useState } from 'react';
import { CompetenceTabs } from '../competence/CompetenceTabs.tsx';
import {
  Async,
  type Output,
  ProblemNotice,
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
  type Column,
  DateField,
  EmptyState,
  FieldRow,
  NumberField,
  Page,
  PeriodText,
  Table,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Principle = Output<'principleList'>['rows'][number];

/** The area's principles with their dates; those who lead change them and make the self-assessment of them. */
export function PrinciplesPage() {
  const t = useText();
  const { may } = useSession();
  const toast = useToast();
  const query = useEndpoint('principleList', {});
  const [editing, setEditing] = useState<Principle | 'new' | null>(null);
  const make = useSubmit('principleFormMake', {
    invalidates: ['staffSurveyList'],
    onDone: () => toast(t(texts.formMade)),
  });
  const manages = query.data?.actions.includes('manage') ?? false;
  const columns: readonly Column<Principle>[] = [
    { key: 'content', header: t(texts.principle), primary: true, cell: (row) => t(principleWords(row)) },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    { key: 'source', header: t(texts.source), cell: (row) => row.source || '–' },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        manages ? (
          <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(row)}>
            {t(texts.edit)}
            <span className="visually-hidden">: {t(principleWords(row))}</span>
          </Button>
        ) : null,
    },
  ];
  return (
    <Page
      title={t(texts.principles)}
      lead={t(texts.lead)}
      actions={
        manages ? (
          <>
            {may('survey.manage') ? (
              <Button icon="document" busy={make.busy} onClick={() => make.submit({ body: {} })}>
                {t(texts.makeForm)}
              </Button>
            ) : null}
            <Button look="primary" icon="add" onClick={() => setEditing('new')}>
              {t(texts.add)}
            </Button>
          </>
        ) : undefined
      }
    >
      <CompetenceTabs />
      {make.cause ? <ProblemNotice problem={make.cause} /> : null}
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.principles)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </Async>
      {editing ? (
        <PrincipleDialog
          principle={editing === 'new' ? null : editing}
          next={(query.data?.rows.length ?? 0) + 1}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}

interface Values {
  readonly position: number | null;
  readonly content: string;
  readonly contentSv: string;
  readonly contentEn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly source: string;
}

function PrincipleDialog({
  principle,
  next,
  onClose,
}: {
  readonly principle: Principle | null;
  readonly next: number;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const valuesOf = (from: Principle | null): Values => ({
    position: from?.position ?? Math.min(next, 50),
    content: from?.content ?? '',
    contentSv: from?.contentSv ?? '',
    contentEn: from?.contentEn ?? '',
    startsOn: from?.startsOn ?? session.today,
    endsOn: from?.endsOn ?? null,
    source: from?.source ?? '',
  });
  const form = useFormDraft<Values>(`principle/${principle?.id ?? 'new'}`, valuesOf(principle), {
    version: principle?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['principleList'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('principleCreate', options);
  const edit = useSubmit('principleEdit', options);
  function send(values: Values, version: number | null): void {
    const { position, content, startsOn } = values;
    const filled = required.filled({ position, content, startsOn });
    if (!filled) return;
    const body = { ...values, ...filled };
    if (principle)
      edit.submit({
        params: { principleId: principle.id },
        body: { ...body, version: version ?? principle.version },
      });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      title={t(principle ? texts.editTitle : texts.add)}
      form={form}
      save={principle ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        position: t(texts.position),
        content: t(texts.content),
        contentSv: t(texts.contentSv),
        contentEn: t(texts.contentEn),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
        source: t(texts.source),
      }}
      show={(name, value) =>
        value !== null && (name === 'startsOn' || name === 'endsOn')
          ? dayText(String(value), language)
          : String(value ?? '')
      }
      read={(current) => {
        const saved = current as Principle;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(texts.content)} {...form.field('content')} required maxLength={300} />
      <TextField label={t(texts.contentSv)} {...form.field('contentSv')} maxLength={300} />
      <TextField label={t(texts.contentEn)} {...form.field('contentEn')} maxLength={300} />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
      <FieldRow>
        <NumberField label={t(texts.position)} {...form.field('position')} required />
        <TextField label={t(texts.source)} {...form.field('source')} maxLength={300} />
      </FieldRow>
    </RecordDialog>
  );
}
