import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
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
  TimeField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Place } from './PlacesPage.tsx';
import { texts } from './texts.ts';

interface HoursRow {
  readonly weekday: number;
  readonly opens: string | null;
  readonly closes: string | null;
}
interface ExceptionRow {
  readonly on: string | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly note: string;
}
interface Values {
  readonly name: string;
  readonly municipalityCode: string | null;
  readonly streetAddress: string;
  readonly description: string;
  readonly hours: readonly HoursRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly endedOn: string | null;
}

const valuesOf = (place: Place | null): Values => ({
  name: place?.name ?? '',
  municipalityCode: place?.municipalityCode ?? null,
  streetAddress: place?.streetAddress ?? '',
  description: place?.description ?? '',
  hours: place?.hours ?? [],
  exceptions: place?.exceptions ?? [],
  endedOn: place?.endedOn ?? null,
});

const changed = <Row,>(rows: readonly Row[], index: number, changes: Partial<Row>): readonly Row[] =>
  rows.map((row, at) => (at === index ? { ...row, ...changes } : row));

export function PlaceDialog({
  place,
  onClose,
}: {
  readonly place: Place | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<Values>(`meeting-place/${place?.id ?? 'new'}`, valuesOf(place), {
    version: place?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['placeList', 'placeRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('placeCreate', options);
  const edit = useSubmit('placeEdit', options);
  function send(values: Values, version: number | null): void {
    const { name, municipalityCode, hours, exceptions } = values;
    const filled = required.filled({
      name,
      municipalityCode,
      ...Object.fromEntries(
        hours.flatMap((row, at) => [
          [`hours/${at}/opens`, row.opens],
          [`hours/${at}/closes`, row.closes],
        ]),
      ),
      ...Object.fromEntries(exceptions.map((row, at) => [`exceptions/${at}/on`, row.on])),
    });
    if (!filled) return;
    const body = {
      ...values,
      name: filled.name,
      municipalityCode: filled.municipalityCode,
      hours: hours.map((row) => ({ ...row, opens: row.opens ?? '', closes: row.closes ?? '' })),
      exceptions: exceptions.map((row) => ({ ...row, on: row.on ?? '' })),
    };
    if (place)
      edit.submit({ params: { placeId: place.id }, body: { ...body, version: version ?? place.version } });
    else create.submit({ body });
  }
  const { hours, exceptions } = form.values;
  const times = (row: { readonly opens: string | null; readonly closes: string | null }) =>
    row.opens && row.closes ? `${row.opens}–${row.closes}` : t(texts.closed);
  return (
    <RecordDialog
      size="wide"
      title={t(place ? texts.editTitle : texts.add)}
      form={form}
      save={place ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.name),
        municipalityCode: t(texts.municipality),
        streetAddress: t(texts.address),
        description: t(texts.description),
        hours: t(texts.hours),
        exceptions: t(texts.exceptions),
        endedOn: t(texts.endedOn),
      }}
      show={(name, value) => {
        if (value === null || value === '') return '';
        if (typeof value === 'string') {
          if (name === 'municipalityCode') return reference.municipalityName(value);
          return name === 'endedOn' ? dayText(value, language) : value;
        }
        return value
          .map((row) =>
            'weekday' in row
              ? `${weekdayName(row.weekday, language)} ${times(row)}`
              : `${row.on ? dayText(row.on, language) : ''} ${times(row)}`,
          )
          .join(', ');
      }}
      read={(current) => {
        const saved = current as Place;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(texts.name)} {...form.field('name')} required maxLength={200} />
      <FieldRow>
        <ComboboxField
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <TextField label={t(texts.address)} {...form.field('streetAddress')} maxLength={200} />
      </FieldRow>
      <TextArea label={t(texts.description)} {...form.field('description')} rows={3} maxLength={2000} />
      <Section title={t(texts.hours)} level={3}>
        <div className="stack">
          {hours.map((row, index) => (
            // hours have no identity of their own but their place in the list
            <div
              className="card"
              key={index}
              role="group"
              aria-label={t(texts.hoursRow, { number: index + 1 })}
            >
              <FieldRow>
                <SelectField
                  label={t(texts.weekday)}
                  name={`hours/${index}/weekday`}
                  value={String(row.weekday)}
                  onChange={(weekday) =>
                    form.set({ hours: changed(hours, index, { weekday: Number(weekday) }) })
                  }
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
              </FieldRow>
              <Button
                size="small"
                look="quiet"
                icon="remove"
                onClick={() => form.set({ hours: hours.filter((_row, at) => at !== index) })}
              >
                {t(texts.remove, { number: index + 1 })}
              </Button>
            </div>
          ))}
          <div>
            <Button
              icon="add"
              onClick={() => {
                const last = hours.at(-1);
                const next = last ? (last.weekday % 7) + 1 : 1;
                form.set({
                  hours: [
                    ...hours,
                    { weekday: next, opens: last?.opens ?? '09:00', closes: last?.closes ?? '15:00' },
                  ],
                });
              }}
            >
              {t(texts.addHours)}
            </Button>
          </div>
        </div>
      </Section>
      <Section title={t(texts.exceptions)} level={3}>
        <div className="stack">
          <p className="soft small">{t(texts.exceptionsHint)}</p>
          {exceptions.map((row, index) => (
            <div
              className="card"
              key={index}
              role="group"
              aria-label={t(texts.exceptionRow, { number: index + 1 })}
            >
              <FieldRow>
                <DateField
                  label={t(texts.day)}
                  name={`exceptions/${index}/on`}
                  value={row.on}
                  required
                  onChange={(on) => form.set({ exceptions: changed(exceptions, index, { on }) })}
                />
                <TimeField
                  label={t(texts.opens)}
                  name={`exceptions/${index}/opens`}
                  value={row.opens}
                  onChange={(opens) => form.set({ exceptions: changed(exceptions, index, { opens }) })}
                />
                <TimeField
                  label={t(texts.closes)}
                  name={`exceptions/${index}/closes`}
                  value={row.closes}
                  onChange={(closes) => form.set({ exceptions: changed(exceptions, index, { closes }) })}
                />
              </FieldRow>
              <TextField
                label={t(texts.note)}
                name={`exceptions/${index}/note`}
                value={row.note}
                maxLength={200}
                onChange={(note) => form.set({ exceptions: changed(exceptions, index, { note }) })}
              />
              <Button
                size="small"
                look="quiet"
                icon="remove"
                onClick={() => form.set({ exceptions: exceptions.filter((_row, at) => at !== index) })}
              >
                {t(texts.remove, { number: index + 1 })}
              </Button>
            </div>
          ))}
          <div>
            <Button
              icon="add"
              onClick={() =>
                form.set({ exceptions: [...exceptions, { on: null, opens: null, closes: null, note: '' }] })
              }
            >
              {t(texts.addException)}
            </Button>
          </div>
        </div>
      </Section>
      {place ? <DateField label={t(texts.endedOn)} {...form.field('endedOn')} /> : null}
    </RecordDialog>
  );
}
