import { type NonDisclosure, keysOf } from '@polku/domain';
import {
  DraftNotice,
  useFormDraft,
  useGo,
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
  Form,
  FormActions,
  LinkButton,
  Page,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { nonDisclosureTexts, sendTexts } from './send-texts.ts';
import { texts } from './texts.ts';

interface SendValues {
  readonly givenNames: string;
  readonly familyName: string;
  readonly identityCode: string;
  readonly birthDate: string | null;
  readonly serviceLanguage: string | null;
  readonly nonDisclosure: NonDisclosure | null;
  readonly municipalityCode: string | null;
  readonly phone: string;
  readonly email: string;
  readonly reason: string;
  readonly statutoryPlanReference: string;
}

const nothing: SendValues = {
  givenNames: '',
  familyName: '',
  identityCode: '',
  birthDate: null,
  serviceLanguage: 'fi',
  nonDisclosure: null,
  municipalityCode: null,
  phone: '',
  email: '',
  reason: '',
  statutoryPlanReference: '',
};

/** Somebody is referred: by the authority, a partner, or a worker of the area. */
export function SendReferralPage() {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const form = useFormDraft<SendValues>('referral/new', nothing, { secret: ['identityCode'] });
  const required = useRequired();
  const save = useSubmit('referralSend', {
    form,
    invalidates: ['referralInbox', 'referralQueue', 'referralSent', 'dayRead'],
    onDone: () => {
      toast(t(sendTexts.sent));
      go('/referrals/sent');
    },
  });
  function send(): void {
    const { values } = form;
    const filled = required.filled({
      givenNames: values.givenNames,
      familyName: values.familyName,
      serviceLanguage: values.serviceLanguage,
      nonDisclosure: values.nonDisclosure,
      municipalityCode: values.municipalityCode,
    });
    if (!filled) return;
    save.submit({
      body: {
        ...filled,
        identityCode: values.identityCode || null,
        birthDate: values.birthDate,
        phone: values.phone || null,
        email: values.email || null,
        reason: values.reason,
        statutoryPlanReference: values.statutoryPlanReference || null,
      },
    });
  }
  return (
    <Page
      title={t(texts.send)}
      lead={t(sendTexts.lead)}
      breadcrumbs={[{ to: '/referrals/sent', label: t(texts.sent) }]}
    >
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <DraftNotice form={form} />
        <PersonFields form={form} />
        <HomeFields form={form} />
        <WhyFields form={form} />
        <FormActions>
          <Button type="submit" look="primary" busy={save.busy}>
            {t(sendTexts.submit)}
          </Button>
          <LinkButton to="/referrals/sent" look="quiet">
            {t(sendTexts.cancel)}
          </LinkButton>
        </FormActions>
      </Form>
    </Page>
  );
}

interface FieldsProps {
  readonly form: ReturnType<typeof useFormDraft<SendValues>>;
}

function PersonFields({ form }: FieldsProps) {
  const t = useText();
  const { session } = useSession();
  const reference = useReference();
  return (
    <Section title={t(texts.person)}>
      <div className="stack">
        <FieldRow>
          <TextField label={t(sendTexts.givenNames)} {...form.field('givenNames')} required maxLength={200} />
          <TextField label={t(sendTexts.familyName)} {...form.field('familyName')} required maxLength={200} />
        </FieldRow>
        <FieldRow>
          <TextField
            label={t(texts.identityCode)}
            hint={t(sendTexts.identityCodeHint)}
            {...form.field('identityCode')}
            maxLength={20}
            spellCheck={false}
          />
          <DateField
            label={t(texts.birthDate)}
            hint={t(sendTexts.birthDateHint)}
            {...form.field('birthDate')}
            max={session.today}
          />
        </FieldRow>
        <SelectField
          label={t(texts.serviceLanguage)}
          {...form.field('serviceLanguage')}
          required
          options={reference.languageOptions}
        />
      </div>
    </Section>
  );
}

function HomeFields({ form }: FieldsProps) {
  const t = useText();
  const reference = useReference();
  return (
    <Section title={t(sendTexts.home)}>
      <div className="stack">
        <ComboboxField
          label={t(texts.municipality)}
          hint={t(sendTexts.municipalityHint)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <FieldRow>
          <TextField label={t(texts.phone)} {...form.field('phone')} type="tel" maxLength={40} />
          <TextField label={t(texts.email)} {...form.field('email')} type="email" maxLength={200} />
        </FieldRow>
        <RadioGroup
          label={t(texts.nonDisclosure)}
          hint={t(sendTexts.nonDisclosureHint)}
          {...form.field('nonDisclosure')}
          required
          options={keysOf(nonDisclosureTexts).map((value) => ({
            value,
            label: t(nonDisclosureTexts[value]),
          }))}
        />
      </div>
    </Section>
  );
}

function WhyFields({ form }: FieldsProps) {
  const t = useText();
  return (
    <Section title={t(texts.reason)}>
      <div className="stack">
        <TextArea
          label={t(sendTexts.reason)}
          hint={t(sendTexts.reasonHint)}
          {...form.field('reason')}
          rows={5}
          maxLength={4000}
        />
        <TextField
          label={t(texts.planReference)}
          hint={t(sendTexts.planReferenceHint)}
          {...form.field('statutoryPlanReference')}
          maxLength={200}
        />
      </div>
    </Section>
  );
}
