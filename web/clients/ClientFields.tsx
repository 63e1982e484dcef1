import { keysOf } from '@polku/domain';
import { type FormDraft, useReference, useText } from '../platform/index.ts';
import {
  CheckboxField,
  ComboboxField,
  DateField,
  FieldRow,
  Notice,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../ui/index.ts';
import type { ClientValues } from './client-values.ts';
import { formTexts as texts, nonDisclosureTexts, protectionTexts, workAbilityTexts } from './form-texts.ts';
import { YesNoField } from './YesNoField.tsx';

interface ClientFieldsProps {
  readonly form: FormDraft<ClientValues>;
  readonly today: string;
  /** The stored code as it may be shown; absent for a new client. */
  readonly storedCode?: string | null;
  readonly storedMunicipality?: string | null;
  /** Non-disclosure hides home and contact data from this reader. */
  readonly hidden?: boolean;
}

/** Every field of the client record, in the order in which they are asked. */
export function ClientFields(props: ClientFieldsProps) {
  return (
    <>
      <PersonFields {...props} />
      <HomeFields {...props} />
      <SituationFields {...props} />
      <SupportFields {...props} />
    </>
  );
}

function PersonFields({ form, today, storedCode, hidden = false }: ClientFieldsProps) {
  const t = useText();
  const reference = useReference();
  return (
    <Section title={t(texts.person)}>
      <div className="stack">
        <FieldRow>
          <TextField label={t(texts.givenNames)} {...form.field('givenNames')} required maxLength={200} />
          <TextField label={t(texts.familyName)} {...form.field('familyName')} required maxLength={200} />
        </FieldRow>
        <FieldRow>
          <TextField
            label={t(texts.identityCode)}
            {...form.field('identityCode')}
            hint={storedCode ? t(texts.identityCodeChange, { code: storedCode }) : t(texts.identityCodeHint)}
            maxLength={20}
            spellCheck={false}
          />
          <DateField
            label={t(texts.birthDate)}
            {...form.field('birthDate')}
            hint={t(texts.birthDateHint)}
            max={today}
          />
        </FieldRow>
        {storedCode ? (
          <CheckboxField label={t(texts.removeIdentityCode)} {...form.field('removeIdentityCode')} />
        ) : null}
        <SelectField
          label={t(texts.serviceLanguage)}
          {...form.field('serviceLanguage')}
          required
          options={reference.languageOptions}
        />
        <RadioGroup
          label={t(texts.nonDisclosure)}
          {...form.field('nonDisclosure')}
          hint={t(hidden ? texts.nonDisclosureLocked : texts.nonDisclosureHint)}
          required
          options={keysOf(nonDisclosureTexts).map((value) => ({
            value,
            label: t(nonDisclosureTexts[value]),
            disabled: hidden && value === 'none',
          }))}
        />
      </div>
    </Section>
  );
}

function HomeFields({ form, today, storedMunicipality, hidden }: ClientFieldsProps) {
  const t = useText();
  const reference = useReference();
  if (hidden) {
    return (
      <Section title={t(texts.home)}>
        <Notice>{t(texts.homeHidden)}</Notice>
      </Section>
    );
  }
  const moves = Boolean(storedMunicipality) && form.values.municipalityCode !== storedMunicipality;
  return (
    <Section title={t(texts.home)}>
      <div className="stack">
        <FieldRow>
          <ComboboxField
            label={t(texts.municipality)}
            {...form.field('municipalityCode')}
            required
            options={reference.municipalityOptions}
          />
          {moves ? (
            <DateField
              label={t(texts.municipalityFrom)}
              {...form.field('municipalityFrom')}
              hint={t(texts.municipalityFromHint)}
              max={today}
            />
          ) : null}
        </FieldRow>
        <FieldRow>
          <TextField label={t(texts.phone)} {...form.field('phone')} type="tel" maxLength={40} />
          <TextField label={t(texts.email)} {...form.field('email')} type="email" maxLength={200} />
        </FieldRow>
        <TextField label={t(texts.streetAddress)} {...form.field('streetAddress')} maxLength={200} />
        <FieldRow>
          <TextField
            label={t(texts.postalCode)}
            {...form.field('postalCode')}
            inputMode="numeric"
            maxLength={10}
          />
          <TextField label={t(texts.postOffice)} {...form.field('postOffice')} maxLength={100} />
        </FieldRow>
      </div>
    </Section>
  );
}

function SituationFields({ form, today }: ClientFieldsProps) {
  const t = useText();
  const reference = useReference();
  return (
    <Section title={t(texts.situation)}>
      <div className="stack">
        <p className="soft">{t(texts.situationLead)}</p>
        <FieldRow>
          <DateField label={t(texts.unemployedSince)} {...form.field('unemployedSince')} max={today} />
          <TextField
            label={t(texts.unemployedSinceSource)}
            {...form.field('unemployedSinceSource')}
            hint={t(texts.unemployedSinceSourceHint)}
            maxLength={100}
          />
        </FieldRow>
        <FieldRow>
          <DateField label={t(texts.outOfWorkSince)} {...form.field('outOfWorkSince')} max={today} />
          <DateField label={t(texts.graduatedOn)} {...form.field('graduatedOn')} max={today} />
        </FieldRow>
        <FieldRow>
          <YesNoField label={t(texts.inWork)} {...form.field('inWork')} />
          <YesNoField label={t(texts.inEducation)} {...form.field('inEducation')} />
        </FieldRow>
        <YesNoField label={t(texts.homeParent)} {...form.field('homeParent')} />
        <ComboboxField
          label={t(texts.citizenship)}
          {...form.field('citizenship')}
          options={reference.countryOptions}
          chosenLabel={form.values.citizenship ?? undefined}
        />
        <FieldRow>
          <SelectField<NonNullable<ClientValues['protection']> | null>
            label={t(texts.protection)}
            {...form.field('protection')}
            options={[
              { value: null, label: t(texts.notKnown) },
              ...keysOf(protectionTexts).map((value) => ({ value, label: t(protectionTexts[value]) })),
            ]}
          />
          {form.values.protection === 'temporary' ? (
            <DateField label={t(texts.protectionValidUntil)} {...form.field('protectionValidUntil')} />
          ) : null}
        </FieldRow>
      </div>
    </Section>
  );
}

function SupportFields({ form }: ClientFieldsProps) {
  const t = useText();
  return (
    <Section title={t(texts.support)}>
      <div className="stack">
        <SelectField<ClientValues['workAbility']>
          label={t(texts.workAbility)}
          {...form.field('workAbility')}
          hint={t(texts.workAbilityHint)}
          options={[
            { value: null, label: t(texts.notKnown) },
            { value: 'full', label: t(workAbilityTexts.full) },
            { value: 'partial', label: t(workAbilityTexts.partial) },
            // Asked and not found out: kept where it was recorded, not offered beside "not known".
            ...(form.base.workAbility === 'unknown'
              ? [{ value: 'unknown' as const, label: t(workAbilityTexts.unknown) }]
              : []),
          ]}
        />
        <TextArea
          label={t(texts.adjustments)}
          {...form.field('adjustments')}
          hint={t(texts.adjustmentsHint)}
          maxLength={4000}
        />
        <TextArea
          label={t(texts.wishes)}
          {...form.field('wishes')}
          hint={t(texts.wishesHint)}
          maxLength={4000}
        />
        <div role="group" aria-label={t(texts.service)}>
          <YesNoField label={t(texts.rural)} {...form.field('rural')} />
          <YesNoField label={t(texts.travelHelp)} {...form.field('travelHelp')} />
          <YesNoField label={t(texts.remoteService)} {...form.field('remoteService')} />
        </div>
      </div>
    </Section>
  );
}
