import { useState } from 'react';
import { useWorkerOptions } from '../clients/worker-options.ts';
import { useGo, useReference, useRequired, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  FormActions,
  TextField,
  TimeField,
} from '../ui/index.ts';
import type { ReadyPackage } from './SeriesListPage.tsx';
import { leaderRoles } from './SeriesDialog.tsx';
import { texts } from './texts.ts';

/** Where, by whom and from when: the rest comes from the package and is changed afterwards. */
export function UsePackageDialog({
  ready,
  onClose,
}: {
  readonly ready: ReadyPackage;
  readonly onClose: () => void;
}) {
  const t = useText();
  const go = useGo();
  const { session } = useSession();
  const reference = useReference();
  const people = useWorkerOptions(leaderRoles);
  const [values, setValues] = useState<{
    readonly municipalityCode: string | null;
    readonly leaderStaffId: string | null;
    readonly place: string;
    readonly firstOn: string | null;
    readonly starts: string | null;
  }>({
    municipalityCode: null,
    leaderStaffId: session.staff?.id ?? null,
    place: '',
    firstOn: null,
    starts: '13:00',
  });
  const required = useRequired();
  const use = useSubmit('readyPackageUse', {
    invalidates: ['seriesList'],
    onDone: ({ id }) => go(`/groups/series/${id}`),
  });
  const field = <K extends keyof typeof values>(name: K) => ({
    name,
    value: values[name],
    onChange: (value: (typeof values)[K]) => setValues((before) => ({ ...before, [name]: value })),
  });
  function send(): void {
    const { municipalityCode, leaderStaffId, firstOn, starts } = values;
    const filled = required.filled({ municipalityCode, leaderStaffId, firstOn, starts });
    if (filled) use.submit({ params: { key: ready.key }, body: { place: values.place, ...filled } });
  }
  return (
    <Dialog open title={t(texts.useTitle, { name: t(ready.name) })} onClose={onClose} size="wide">
      <Form onSubmit={send} problem={required.problem ?? use.problem} busy={use.busy}>
        <FieldRow>
          <ComboboxField
            label={t(texts.municipality)}
            {...field('municipalityCode')}
            required
            options={reference.municipalityOptions}
          />
          <TextField label={t(texts.place)} {...field('place')} maxLength={200} />
        </FieldRow>
        <ComboboxField
          label={t(texts.leader)}
          {...field('leaderStaffId')}
          required
          options={people}
          chosenLabel={values.leaderStaffId ? reference.staffName(values.leaderStaffId) : undefined}
        />
        <FieldRow>
          <DateField label={t(texts.firstOn)} {...field('firstOn')} required min={session.today} />
          <TimeField label={t(texts.starts)} {...field('starts')} required />
        </FieldRow>
        <FormActions>
          <Button type="submit" look="primary" busy={use.busy}>
            {t(texts.use)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t(texts.cancel)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
