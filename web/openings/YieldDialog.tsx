import type { CarvedOpening } from '@polku/domain';
import { useState } from 'react';
import {
  type Output,
  useEndpoint,
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
  CheckboxGroup,
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  FormActions,
  NumberField,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

/** A carved part made an opening: what the canvas does not know is asked. */
export function YieldDialog({
  whole,
  carved,
  onClose,
}: {
  readonly whole: Output<'carvingRead'>;
  readonly carved: CarvedOpening;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const { carving } = whole;
  const employer = useEndpoint('employerRead', { params: { employerId: carving.employerId } });
  const [title, setTitle] = useState('');
  const [municipalityCode, setMunicipality] = useState<string | null>(whole.municipalityCode);
  const [days, setDays] = useState<readonly string[]>([]);
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [places, setPlaces] = useState<number | null>(1);
  const [agreementId, setAgreement] = useState<string | null>(null);
  const required = useRequired();
  const make = useSubmit('carvingYield', {
    invalidates: ['carvingRead', 'openingList', 'employerRead', 'employerSearch'],
    onDone: () => {
      toast(t(texts.openingMade));
      onClose();
    },
  });
  function send(): void {
    const filled = required.filled({ title, municipalityCode, places });
    if (!filled) return;
    make.submit({
      params: { carvingId: carving.id },
      body: {
        ...filled,
        part: carved.part,
        weekdays: days.map(Number),
        startsOn,
        agreementId,
        version: carving.version,
      },
    });
  }
  return (
    <Dialog open title={t(texts.makeOpening)} onClose={onClose} size="wide">
      <Form onSubmit={send} problem={required.problem ?? make.problem} busy={make.busy}>
        <FieldRow>
          <TextField
            label={t(texts.title)}
            name="title"
            value={title}
            onChange={setTitle}
            required
            maxLength={200}
          />
          <ComboboxField
            label={t(texts.municipality)}
            name="municipalityCode"
            value={municipalityCode}
            onChange={setMunicipality}
            required
            options={reference.municipalityOptions}
          />
        </FieldRow>
        <CheckboxGroup
          label={t(texts.weekdays)}
          hint={t(texts.weekdaysHint)}
          name="weekdays"
          inline
          value={days}
          onChange={setDays}
          options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        />
        <FieldRow>
          <DateField label={t(texts.startsOn)} name="startsOn" value={startsOn} onChange={setStartsOn} />
          <NumberField label={t(texts.places)} name="places" value={places} onChange={setPlaces} required />
          <SelectField<string | null>
            label={t(texts.agreement)}
            name="agreementId"
            value={agreementId}
            onChange={setAgreement}
            options={[
              { value: null, label: t(texts.none) },
              ...(employer.data?.agreements ?? []).map((one) => ({
                value: one.id,
                label: one.scope.slice(0, 60),
              })),
            ]}
          />
        </FieldRow>
        <FormActions>
          <Button type="submit" look="primary" busy={make.busy}>
            {t(texts.makeOpening)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
