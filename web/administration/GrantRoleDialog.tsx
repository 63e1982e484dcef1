import {
  type Role,
  type StaffRecord,
  keysOf,
  reachOfRole,
  rightWords,
  roleWords,
  wholeAreaRoles,
} from '@polku/domain';
import {
  FormEnd,
  useFormDraft,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  CheckboxField,
  CheckboxGroup,
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  RadioGroup,
  SelectField,
  useToast,
} from '../ui/index.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { texts as common } from './texts.ts';

interface Values {
  readonly role: Role | null;
  readonly organisationId: string | null;
  readonly wholeArea: 'whole' | 'some';
  readonly municipalityCodes: readonly string[];
  readonly nonDisclosure: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A role with its scope, its right and its validity. */
export function GrantRoleDialog({
  staff,
  onClose,
}: {
  readonly staff: StaffRecord;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const form = useFormDraft<Values>(`role/${staff.id}`, {
    role: null,
    organisationId: staff.organisationId,
    wholeArea: 'some',
    municipalityCodes: staff.mainMunicipalities,
    nonDisclosure: false,
    startsOn: session.today,
    endsOn: null,
  });
  const required = useRequired();
  const save = useSubmit('roleGrant', {
    form,
    invalidates: ['staffRead', 'staffList', 'referenceRead', 'areaRead'],
    onDone: () => {
      toast(t(texts.granted));
      onClose();
    },
  });
  const { role, wholeArea, municipalityCodes, nonDisclosure } = form.values;
  const onlyWhole = role !== null && wholeAreaRoles.includes(role);
  const worksWithClients = role !== null && reachOfRole[role] === 'area';
  function send(): void {
    const { organisationId, startsOn, endsOn } = form.values;
    const filled = required.filled({ role, organisationId, startsOn });
    if (!filled) return;
    save.submit({
      params: { staffId: staff.id },
      body: {
        ...filled,
        unitId: null,
        municipalityCodes: onlyWhole || wholeArea === 'whole' ? null : [...municipalityCodes],
        rights: worksWithClients && nonDisclosure ? ['nonDisclosure'] : [],
        endsOn,
      },
    });
  }
  return (
    <Dialog open title={t(texts.grant)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <SelectField<Role | null>
          label={t(texts.role)}
          {...form.field('role')}
          required
          options={keysOf(roleWords).map((value) => ({ value, label: t(roleWords[value]) }))}
        />
        <ComboboxField
          label={t(common.organisation)}
          {...form.field('organisationId')}
          required
          options={reference.organisations.map((one) => ({ value: one.id, label: one.name }))}
        />
        {onlyWhole ? null : (
          <RadioGroup
            label={t(texts.scope)}
            {...form.field('wholeArea')}
            required
            options={[
              { value: 'whole', label: t(common.wholeArea) },
              { value: 'some', label: t(texts.someMunicipalities) },
            ]}
          />
        )}
        {!onlyWhole && wholeArea === 'some' ? (
          <CheckboxGroup
            label={t(texts.someMunicipalities)}
            {...form.field('municipalityCodes')}
            required
            inline
            options={reference.municipalityOptions}
          />
        ) : null}
        {worksWithClients ? (
          <CheckboxField
            label={t(rightWords.nonDisclosure)}
            hint={t(texts.rightsHint)}
            {...form.field('nonDisclosure')}
            name="rights"
          />
        ) : null}
        <FieldRow>
          <DateField label={t(common.startsOn)} {...form.field('startsOn')} required />
          <DateField
            label={t(common.endsOn)}
            hint={t(common.endsOnHint)}
            {...form.field('endsOn')}
            required={worksWithClients && nonDisclosure}
          />
        </FieldRow>
        <FormEnd submit={t(texts.grant)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
