import {
  type PilotDecision,
  type PilotMeasure,
  type TargetGroup,
  groupLabel,
  isTargetGroup,
  pilotDecisionWords,
  pilotDecisions,
  pilotMeasureWords,
  pilotMeasures,
  targetGroups,
} from '@polku/domain';
import {
  RecordDialog,
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
  FieldRow,
  Section,
  SelectField,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Pilot } from './PilotsPage.tsx';
import { texts } from './texts.ts';

interface SpreadRow {
  readonly municipalityCode: string | null;
  readonly on: string | null;
}
interface Values {
  readonly name: string;
  readonly hypothesis: string;
  readonly targetGroup: TargetGroup | null;
  readonly municipalityCode: string | null;
  readonly action: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly measure: PilotMeasure;
  readonly measuredBefore: string;
  readonly measuredAfter: string;
  readonly learnt: string;
  readonly decision: PilotDecision | null;
  readonly decidedOn: string | null;
  readonly spread: readonly SpreadRow[];
}

const valuesOf = (pilot: Pilot | null, today: string): Values => ({
  name: pilot?.name ?? '',
  hypothesis: pilot?.hypothesis ?? '',
  targetGroup: pilot?.targetGroup ?? null,
  municipalityCode: pilot?.municipalityCode ?? null,
  action: pilot?.action ?? '',
  startsOn: pilot?.startsOn ?? today,
  endsOn: pilot?.endsOn ?? null,
  measure: pilot?.measure ?? 'participants',
  measuredBefore: pilot?.measuredBefore ?? '',
  measuredAfter: pilot?.measuredAfter ?? '',
  learnt: pilot?.learnt ?? '',
  decision: pilot?.decision ?? null,
  decidedOn: pilot?.decidedOn ?? null,
  spread: pilot?.spread ?? [],
});

export function PilotDialog({
  pilot,
  onClose,
}: {
  readonly pilot: Pilot | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const form = useFormDraft<Values>(`pilot/${pilot?.id ?? 'new'}`, valuesOf(pilot, session.today), {
    version: pilot?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['pilotList'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('pilotCreate', options);
  const edit = useSubmit('pilotEdit', options);
  function send(values: Values, version: number | null): void {
    const { name, hypothesis, startsOn, spread } = values;
    const rows = spread.flatMap((row, at) => [
      [`spread/${at}/municipalityCode`, row.municipalityCode],
      [`spread/${at}/on`, row.on],
    ]);
    const filled = required.filled({ name, hypothesis, startsOn, ...Object.fromEntries(rows) });
    if (!filled) return;
    const body = {
      ...values,
      name: filled.name,
      hypothesis: filled.hypothesis,
      startsOn: filled.startsOn,
      spread: spread.map((row) => ({ municipalityCode: row.municipalityCode ?? '', on: row.on ?? '' })),
    };
    if (pilot)
      edit.submit({ params: { pilotId: pilot.id }, body: { ...body, version: version ?? pilot.version } });
    else create.submit({ body });
  }
  const { spread, decision } = form.values;
  const change = (index: number, changes: Partial<SpreadRow>) =>
    form.set({ spread: spread.map((row, at) => (at === index ? { ...row, ...changes } : row)) });
  return (
    <RecordDialog
      size="wide"
      title={t(pilot ? texts.editTitle : texts.add)}
      form={form}
      save={pilot ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.name),
        hypothesis: t(texts.hypothesis),
        targetGroup: t(texts.group),
        municipalityCode: t(texts.municipality),
        action: t(texts.action),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
        measure: t(texts.measure),
        measuredBefore: t(texts.before),
        measuredAfter: t(texts.after),
        learnt: t(texts.learnt),
        decision: t(texts.decision),
        decidedOn: t(texts.decidedOn),
        spread: t(texts.spread),
      }}
      show={(name, value) => {
        if (value === null || value === '') return '';
        if (typeof value !== 'string')
          return value.map((row) => reference.municipalityName(row.municipalityCode ?? '')).join(', ');
        if (name === 'municipalityCode') return reference.municipalityName(value);
        if (isTargetGroup(value)) return t(groupLabel(value, reference.groupWords));
        return name === 'startsOn' || name === 'endsOn' || name === 'decidedOn'
          ? dayText(value, language)
          : value;
      }}
      read={(current) => {
        const saved = current as Pilot;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <TextField label={t(texts.name)} {...form.field('name')} required maxLength={200} />
      <TextArea
        label={t(texts.hypothesis)}
        hint={t(texts.hypothesisHint)}
        {...form.field('hypothesis')}
        required
        rows={2}
        maxLength={2000}
      />
      <FieldRow>
        <SelectField<TargetGroup | null>
          label={t(texts.group)}
          {...form.field('targetGroup')}
          options={[
            { value: null, label: t(texts.anybody) },
            ...targetGroups.map((value) => ({ value, label: t(groupLabel(value, reference.groupWords)) })),
          ]}
        />
        <SelectField<string | null>
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          options={[{ value: null, label: t(texts.wholeArea) }, ...reference.municipalityOptions]}
        />
      </FieldRow>
      <TextArea label={t(texts.action)} {...form.field('action')} rows={2} maxLength={2000} />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
      <SelectField<PilotMeasure>
        label={t(texts.measure)}
        {...form.field('measure')}
        options={pilotMeasures.map((value) => ({ value, label: t(pilotMeasureWords[value]) }))}
      />
      <FieldRow>
        <TextField
          label={t(texts.before)}
          hint={t(texts.measureHint)}
          {...form.field('measuredBefore')}
          maxLength={500}
        />
        <TextField
          label={t(texts.after)}
          hint={t(texts.measureHint)}
          {...form.field('measuredAfter')}
          maxLength={500}
        />
      </FieldRow>
      <TextArea label={t(texts.learnt)} {...form.field('learnt')} rows={2} maxLength={2000} />
      <FieldRow>
        <SelectField<PilotDecision | null>
          label={t(texts.decision)}
          {...form.field('decision')}
          onChange={(value) =>
            form.set({
              decision: value,
              decidedOn: value === null ? null : (form.values.decidedOn ?? session.today),
              ...(value === 'spread' ? {} : { spread: [] }),
            })
          }
          options={[
            { value: null, label: t(texts.open) },
            ...pilotDecisions.map((value) => ({ value, label: t(pilotDecisionWords[value]) })),
          ]}
        />
        <DateField label={t(texts.decidedOn)} {...form.field('decidedOn')} />
      </FieldRow>
      {decision === 'spread' ? (
        <Section title={t(texts.spread)} level={3}>
          <div className="stack">
            {spread.map((row, index) => (
              <div key={index} role="group" aria-label={t(texts.spreadRow, { number: index + 1 })}>
                <FieldRow>
                  <ComboboxField
                    label={t(texts.municipality)}
                    name={`spread/${index}/municipalityCode`}
                    value={row.municipalityCode}
                    required
                    options={reference.municipalityOptions}
                    onChange={(municipalityCode) => change(index, { municipalityCode })}
                  />
                  <DateField
                    label={t(texts.spreadOn)}
                    name={`spread/${index}/on`}
                    value={row.on}
                    required
                    onChange={(on) => change(index, { on })}
                  />
                </FieldRow>
                <Button
                  size="small"
                  look="quiet"
                  icon="remove"
                  onClick={() => form.set({ spread: spread.filter((_row, at) => at !== index) })}
                >
                  {t(texts.remove, { number: index + 1 })}
                </Button>
              </div>
            ))}
            <div>
              <Button
                icon="add"
                onClick={() =>
                  form.set({ spread: [...spread, { municipalityCode: null, on: session.today }] })
                }
              >
                {t(texts.addSpread)}
              </Button>
            </div>
          </div>
        </Section>
      ) : null}
    </RecordDialog>
  );
}
