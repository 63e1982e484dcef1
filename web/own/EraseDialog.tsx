import {
  dataRequestSubjectWords,
  type ErasureGround,
  erasureGrounds,
  erasureGroundWords,
  type StaffDataRequest,
} from '@polku/domain';
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
import { CheckboxField, dayText, Dialog, Form, Notice, RadioGroup, useToast } from '../ui/index.ts';
import { eraseTexts as texts } from './erase-texts.ts';

type Looked = Output<'erasureLook'>;

/** What erasing would take away and what stands against it, before it is done for good. */
export function EraseDialog({
  request,
  onClose,
}: {
  readonly request: StaffDataRequest;
  readonly onClose: () => void;
}) {
  const t = useText();
  const query = useEndpoint('erasureLook', { params: { requestId: request.id } });
  return (
    <Dialog open title={t(texts.title)} onClose={onClose}>
      <Async query={query}>
        {(looked) => <EraseForm request={request} looked={looked} onClose={onClose} />}
      </Async>
    </Dialog>
  );
}

function EraseForm({
  request,
  looked,
  onClose,
}: {
  readonly request: StaffDataRequest;
  readonly looked: Looked;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const form = useFormDraft<{ readonly ground: ErasureGround | null; readonly told: boolean }>(
    `erasure/${request.id}`,
    { ground: null, told: false },
  );
  const required = useRequired();
  const save = useSubmit('erasureDo', {
    form,
    invalidates: ['dataRequestList', 'retentionRead'],
    onDone: () => {
      toast(t(texts.done));
      onClose();
    },
  });
  const rows = (
    <>
      <p>{t(texts.lead)}</p>
      <ul>
        {looked.counts.map(({ about, rows: count }) => (
          <li key={about}>
            {t(dataRequestSubjectWords[about])}: {t(texts.rows, { count })}
          </li>
        ))}
      </ul>
      <p>{t(texts.stays)}</p>
    </>
  );
  const until = looked.keptUntil;
  if (until === null || looked.held) {
    return (
      <div className="stack">
        {rows}
        <Notice tone="warning">{t(looked.held ? texts.held : texts.open)}</Notice>
      </div>
    );
  }
  return (
    <Form
      problem={required.problem ?? save.problem}
      busy={save.busy}
      onSubmit={() => {
        const { ground, told } = form.values;
        if (!required.filled({ ground, told: told || null }) || ground === null) return;
        save.submit({
          params: { requestId: request.id },
          body: {
            ground,
            seen: looked.counts.reduce((sum, one) => sum + one.rows, 0),
            version: looked.version,
          },
        });
      }}
    >
      {rows}
      <p>{t(texts.keptUntil, { day: dayText(until, language) })}</p>
      <RadioGroup
        label={t(texts.ground)}
        {...form.field('ground')}
        required
        options={erasureGrounds.map((value) => ({ value, label: t(erasureGroundWords[value]) }))}
      />
      <CheckboxField label={t(texts.told)} hint={t(texts.toldHint)} {...form.field('told')} />
      <FormEnd submit={t(texts.erase)} busy={save.busy} form={form} onCancel={onClose} />
    </Form>
  );
}
