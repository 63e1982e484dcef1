import { operatingModels, operatingModelWords, type OperationInput } from '@polku/domain';
import type { ReactNode } from 'react';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  NumberField,
  Section,
  SelectField,
  TextArea,
  TextField,
  TimeField,
  useToast,
} from '../ui/index.ts';
import { operationTexts as texts } from './operation-texts.ts';
import type { Whole } from './OperationPage.tsx';

interface Shift {
  readonly staffId: string | null;
  readonly weekdays: readonly number[];
  readonly starts: string | null;
  readonly ends: string | null;
}
interface Hours {
  readonly weekday: number;
  readonly opens: string | null;
  readonly closes: string | null;
}
/** A working week: what most environments keep, so it is offered whole. */
const usualHours: readonly Hours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '08:00',
  closes: '15:00',
}));

interface Values extends Omit<OperationInput, 'supervisors' | 'hours'> {
  readonly supervisors: readonly Shift[];
  readonly hours: readonly Hours[];
}

const valuesOf = (operation: Whole['operation']): Values => ({
  operatingModel: operation?.operatingModel ?? 'inHouse',
  premises: operation?.premises ?? '',
  premisesOwner: operation?.premisesOwner ?? '',
  peoplePerSupervisor: operation?.peoplePerSupervisor ?? null,
  hours: operation?.hours ?? [],
  equipment: operation?.equipment ?? [],
  supervisors:
    operation?.supervisors.map(({ staffId, weekdays: days, starts, ends }) => ({
      staffId,
      weekdays: days,
      starts,
      ends,
    })) ?? [],
});

function changed<Row>(rows: readonly Row[], index: number, change: Partial<Row>): Row[] {
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row));
}

export function OperationDialog({ whole, onClose }: { readonly whole: Whole; readonly onClose: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const people = useWorkerOptions(['workCoach', 'careerAgent', 'coordinator', 'partnerProfessional']);
  const { environmentId, operation } = whole;
  const form = useFormDraft<Values>(`operation/${environmentId}`, valuesOf(operation), {
    version: operation?.version ?? null,
  });
  const save = useSubmit('environmentOperationSave', {
    form,
    invalidates: ['environmentOperationRead', 'environmentOperationList', 'environmentWeek'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const { hours, equipment, supervisors } = form.values;
  function send({ hours: open, supervisors: shifts, ...rest }: Values, version: number | null): void {
    save.submit({
      params: { environmentId },
      body: {
        ...rest,
        equipment: [...rest.equipment],
        hours: open.map((row) => ({ ...row, opens: row.opens ?? '', closes: row.closes ?? '' })),
        supervisors: shifts.map((row) => ({
          staffId: row.staffId ?? '',
          weekdays: [...row.weekdays],
          starts: row.starts ?? '',
          ends: row.ends ?? '',
        })),
        version,
      },
    });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(texts.edit)}
      form={form}
      save={save}
      missing={null}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        operatingModel: t(texts.model),
        premises: t(texts.premises),
        premisesOwner: t(texts.premisesOwner),
        peoplePerSupervisor: t(texts.ratio),
        hours: t(texts.hours),
        equipment: t(texts.equipment),
        supervisors: t(texts.supervisors),
      }}
      read={(current) => {
        const saved = current as NonNullable<Whole['operation']>;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <FieldRow>
        <SelectField
          label={t(texts.model)}
          {...form.field('operatingModel')}
          required
          options={operatingModels.map((value) => ({ value, label: t(operatingModelWords[value]) }))}
        />
        <NumberField label={t(texts.ratio)} {...form.field('peoplePerSupervisor')} />
      </FieldRow>
      <TextArea label={t(texts.premises)} {...form.field('premises')} rows={2} maxLength={1000} />
      <TextField label={t(texts.premisesOwner)} {...form.field('premisesOwner')} maxLength={200} />
      <Rows
        title={t(texts.hours)}
        rows={hours}
        label={(number) => t(texts.hoursRow, { number })}
        add={t(texts.addHours)}
        onAdd={() => {
          const last = hours.at(-1);
          form.set({
            hours: last ? [...hours, { ...last, weekday: (last.weekday % 7) + 1 }] : usualHours,
          });
        }}
        onRemove={(index) => form.set({ hours: hours.filter((_row, at) => at !== index) })}
      >
        {(row, index) => (
          <div className="field-row times-row">
            <SelectField
              label={t(texts.weekday)}
              name={`hours/${index}/weekday`}
              value={String(row.weekday)}
              required
              onChange={(next) => form.set({ hours: changed(hours, index, { weekday: Number(next) }) })}
              options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
            />
            <TimeField
              label={t(texts.opens)}
              name={`hours/${index}/opens`}
              value={row.opens}
              required
              onChange={(opens) => form.set({ hours: changed(hours, index, { opens }) })}
            />
            <TimeField
              label={t(texts.closes)}
              name={`hours/${index}/closes`}
              value={row.closes}
              required
              onChange={(closes) => form.set({ hours: changed(hours, index, { closes }) })}
            />
          </div>
        )}
      </Rows>
      <Rows
        title={t(texts.supervisors)}
        rows={supervisors}
        label={(number) => t(texts.supervisorRow, { number })}
        add={t(texts.addSupervisor)}
        onAdd={() =>
          form.set({
            supervisors: [
              ...supervisors,
              { staffId: null, weekdays: [1, 2, 3, 4, 5], starts: '08:00', ends: '15:00' },
            ],
          })
        }
        onRemove={(index) => form.set({ supervisors: supervisors.filter((_row, at) => at !== index) })}
      >
        {(row, index) => (
          <>
            <ComboboxField
              label={t(texts.supervisor)}
              name={`supervisors/${index}/staffId`}
              value={row.staffId}
              required
              onChange={(staffId) => form.set({ supervisors: changed(supervisors, index, { staffId }) })}
              options={people}
            />
            <CheckboxGroup
              label={t(texts.weekdays)}
              name={`supervisors/${index}/weekdays`}
              required
              missing={t(texts.weekdaysMissing)}
              inline
              value={row.weekdays.map(String)}
              onChange={(next) =>
                form.set({ supervisors: changed(supervisors, index, { weekdays: next.map(Number) }) })
              }
              options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
            />
            <FieldRow>
              <TimeField
                label={t(texts.begins)}
                name={`supervisors/${index}/starts`}
                value={row.starts}
                required
                onChange={(starts) => form.set({ supervisors: changed(supervisors, index, { starts }) })}
              />
              <TimeField
                label={t(texts.leaves)}
                name={`supervisors/${index}/ends`}
                value={row.ends}
                required
                onChange={(ends) => form.set({ supervisors: changed(supervisors, index, { ends }) })}
              />
            </FieldRow>
          </>
        )}
      </Rows>
      <Rows
        title={t(texts.equipment)}
        rows={equipment}
        label={(number) => t(texts.equipmentRow, { number })}
        add={t(texts.addEquipment)}
        onAdd={() =>
          form.set({
            equipment: [...equipment, { name: '', owner: '', inspectedOn: null, inspectionDueOn: null }],
          })
        }
        onRemove={(index) => form.set({ equipment: equipment.filter((_row, at) => at !== index) })}
      >
        {(row, index) => (
          <>
            <FieldRow>
              <TextField
                label={t(texts.equipmentName)}
                name={`equipment/${index}/name`}
                value={row.name}
                required
                maxLength={200}
                onChange={(name) => form.set({ equipment: changed(equipment, index, { name }) })}
              />
              <TextField
                label={t(texts.owner)}
                name={`equipment/${index}/owner`}
                value={row.owner}
                maxLength={200}
                onChange={(owner) => form.set({ equipment: changed(equipment, index, { owner }) })}
              />
            </FieldRow>
            <FieldRow>
              <DateField
                label={t(texts.inspectedOn)}
                name={`equipment/${index}/inspectedOn`}
                value={row.inspectedOn}
                onChange={(inspectedOn) =>
                  form.set({ equipment: changed(equipment, index, { inspectedOn }) })
                }
              />
              <DateField
                label={t(texts.dueOn)}
                name={`equipment/${index}/inspectionDueOn`}
                value={row.inspectionDueOn}
                onChange={(inspectionDueOn) =>
                  form.set({ equipment: changed(equipment, index, { inspectionDueOn }) })
                }
              />
            </FieldRow>
          </>
        )}
      </Rows>
    </RecordDialog>
  );
}

function Rows<Row>({
  title,
  rows,
  label,
  add,
  onAdd,
  onRemove,
  children,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly label: (number: number) => string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (row: Row, index: number) => ReactNode;
}) {
  const t = useText();
  return (
    <Section title={title} level={3}>
      <div className="stack">
        {rows.map((row, index) => (
          // a row has no identity of its own but its place in the list
          <div className="card stack" key={index} role="group" aria-label={label(index + 1)}>
            {children(row, index)}
            <div>
              <Button size="small" look="quiet" icon="remove" onClick={() => onRemove(index)}>
                {t(texts.remove, { name: label(index + 1) })}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button icon="add" onClick={onAdd}>
            {add}
          </Button>
        </div>
      </div>
    </Section>
  );
}
