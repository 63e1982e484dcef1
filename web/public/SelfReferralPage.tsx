import type { NonDisclosure } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type FormDraft,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  usePathParam,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  Card,
  ComboboxField,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  FormActions,
  Link,
  Notice,
  Page,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../ui/index.ts';
import './public.css';
import { selfReferralTexts as texts } from './self-referral-texts.ts';

type Areas = Output<'publicAreas'>;
type Area = Areas['areas'][number];

/** Without an area in the address: find your own. */
export function ChooseAreaPage() {
  const t = useText();
  const query = useEndpoint('publicAreas', {});
  return (
    <div className="reading">
      <Page title={t(texts.chooseTitle)} lead={t(texts.chooseLead)}>
        <Async
          query={query}
          isEmpty={({ areas }) => areas.length === 0}
          whenEmpty={<EmptyState title={t(texts.noAreas)}>{t(texts.noAreasLead)}</EmptyState>}
        >
          {({ areas }) => (
            <div className="columns">
              {areas.map((area) => (
                <AreaCard key={area.slug} area={area} />
              ))}
            </div>
          )}
        </Async>
      </Page>
    </div>
  );
}

function AreaCard({ area }: { readonly area: Area }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Card>
      <h2>
        <Link to={`/ilmoittaudu/${area.slug}`}>{t(area.name)}</Link>
      </h2>
      <p className="soft">
        {area.municipalities.map((one) => (language === 'sv' ? one.sv : one.fi)).join(', ')}
      </p>
    </Card>
  );
}

export function SelfReferralPage() {
  const t = useText();
  const slug = usePathParam('area');
  const query = useEndpoint('publicAreas', {});
  const [receipt, setReceipt] = useState<string | null>(null);
  if (receipt !== null) return <Receipt receipt={receipt} onAnother={() => setReceipt(null)} />;
  return (
    <div className="reading">
      <Page title={t(texts.title)} lead={t(texts.lead)}>
        <Async query={query}>
          {(data) => {
            const area = data.areas.find((one) => one.slug === slug);
            return area ? (
              <SelfReferralForm area={area} languages={data.languages} onDone={setReceipt} />
            ) : (
              <Notice tone="warning" actions={<Link to="/ilmoittaudu">{t(texts.toList)}</Link>}>
                {t(texts.unknownArea)}
              </Notice>
            );
          }}
        </Async>
      </Page>
    </div>
  );
}

function Receipt({ receipt, onAnother }: { readonly receipt: string; readonly onAnother: () => void }) {
  const t = useText();
  return (
    <div className="reading">
      <Page title={t(texts.doneTitle)}>
        <Notice tone="success" live>
          {t(texts.doneLead)}
        </Notice>
        <p>
          {t(texts.receipt)}: <strong className="receipt numeric">{receipt}</strong>
        </p>
        <div>
          <Button onClick={onAnother}>{t(texts.another)}</Button>
        </div>
      </Page>
    </div>
  );
}

interface Values {
  readonly givenNames: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly municipalityCode: string | null;
  readonly serviceLanguage: string | null;
  readonly phone: string;
  readonly email: string;
  readonly nonDisclosure: NonDisclosure | null;
  readonly reason: string;
}

/** Often filled in on a shared computer: nothing personal is kept in the browser. */
const personal: readonly (keyof Values)[] = [
  'givenNames',
  'familyName',
  'birthDate',
  'municipalityCode',
  'phone',
  'email',
  'nonDisclosure',
  'reason',
];

interface FormProps {
  readonly area: Area;
  readonly languages: Areas['languages'];
  readonly onDone: (receipt: string) => void;
}

function SelfReferralForm({ area, languages, onDone }: FormProps) {
  const t = useText();
  const { language } = useLanguage();
  const [trap, setTrap] = useState('');
  const form = useFormDraft<Values>(
    `self-referral/${area.slug}`,
    {
      givenNames: '',
      familyName: '',
      birthDate: null,
      municipalityCode: null,
      serviceLanguage: language,
      phone: '',
      email: '',
      nonDisclosure: null,
      reason: '',
    },
    { secret: personal },
  );
  const required = useRequired();
  const save = useSubmit('publicReferral', { form, onDone: ({ receipt }) => onDone(receipt) });
  function send(): void {
    const { values } = form;
    const { givenNames, familyName, municipalityCode, serviceLanguage, nonDisclosure } = values;
    const filled = required.filled({
      givenNames,
      familyName,
      municipalityCode,
      // either will do: the first stands for both
      ...(values.email ? {} : { phone: values.phone }),
      serviceLanguage,
      nonDisclosure,
    });
    if (!filled) return;
    save.submit({
      body: {
        area: area.slug,
        givenNames: filled.givenNames,
        familyName: filled.familyName,
        municipalityCode: filled.municipalityCode,
        serviceLanguage: filled.serviceLanguage,
        nonDisclosure: filled.nonDisclosure,
        birthDate: values.birthDate,
        phone: values.phone || null,
        email: values.email || null,
        reason: values.reason,
        website: trap,
      },
    });
  }
  return (
    <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
      <p>
        <strong>{t(area.name)}</strong>
      </p>
      <PersonFields form={form} area={area} />
      <ReachFields form={form} languages={languages} />
      <Section title={t(texts.wish)}>
        <TextArea
          label={t(texts.reason)}
          hint={t(texts.reasonHint)}
          {...form.field('reason')}
          rows={4}
          maxLength={2000}
        />
      </Section>
      <div className="visually-hidden" aria-hidden="true">
        <label>
          {t(texts.trap)}
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={trap}
            onChange={(event) => setTrap(event.target.value)}
          />
        </label>
      </div>
      <Privacy area={area} />
      <FormActions>
        <Button type="submit" look="primary" busy={save.busy}>
          {t(texts.submit)}
        </Button>
      </FormActions>
    </Form>
  );
}

function Privacy({ area }: { readonly area: Area }) {
  const t = useText();
  const { controller, phone, email, privacyNotice } = area.contact;
  const reach = [phone, email].filter(Boolean).join(', ');
  return (
    <Notice title={t(texts.privacyTitle)}>
      <p>{t(texts.privacy)}</p>
      {controller ? <p>{t(texts.controller, { name: controller })}</p> : null}
      <p>{reach ? t(texts.cancelAt, { reach }) : t(texts.cancel)}</p>
      <p>
        <a href={privacyNotice || '/tietosuoja'}>{t(texts.readNotice)}</a>
      </p>
    </Notice>
  );
}

function PersonFields({ form, area }: { readonly form: FormDraft<Values>; readonly area: Area }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(texts.you)}>
      <div className="stack">
        <FieldRow>
          <TextField
            label={t(texts.givenNames)}
            {...form.field('givenNames')}
            required
            autoComplete="given-name"
            maxLength={200}
          />
          <TextField
            label={t(texts.familyName)}
            {...form.field('familyName')}
            required
            autoComplete="family-name"
            maxLength={200}
          />
        </FieldRow>
        <DateField label={t(texts.birthDate)} {...form.field('birthDate')} />
        <ComboboxField
          label={t(texts.municipality)}
          hint={
            <>
              {t(texts.municipalityHint)} <Link to="/ilmoittaudu">{t(texts.toList)}</Link>
            </>
          }
          missing={t(texts.municipalityMissing)}
          {...form.field('municipalityCode')}
          required
          options={area.municipalities.map((one) => ({
            value: one.code,
            label: language === 'sv' ? one.sv : one.fi,
          }))}
        />
      </div>
    </Section>
  );
}

function ReachFields({
  form,
  languages,
}: {
  readonly form: FormDraft<Values>;
  readonly languages: Areas['languages'];
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(texts.howToReach)}>
      <div className="stack">
        <p className="soft">{t(texts.reachHint)}</p>
        <FieldRow>
          <TextField
            label={t(texts.phone)}
            {...form.field('phone')}
            required={form.values.email === ''}
            missing={t(texts.contactMissing)}
            type="tel"
            autoComplete="tel"
            maxLength={40}
          />
          <TextField
            label={t(texts.email)}
            {...form.field('email')}
            required={form.values.phone === ''}
            type="email"
            autoComplete="email"
            maxLength={200}
          />
        </FieldRow>
        <SelectField
          label={t(texts.language)}
          {...form.field('serviceLanguage')}
          required
          options={languages.map((one) => ({ value: one.code, label: one[language] }))}
        />
        <RadioGroup
          label={t(texts.nonDisclosure)}
          hint={t(texts.nonDisclosureHint)}
          {...form.field('nonDisclosure')}
          required
          options={[
            { value: 'none', label: t(texts.no) },
            { value: 'set', label: t(texts.yes) },
            { value: 'unknown', label: t(texts.dontKnow) },
          ]}
        />
      </div>
    </Section>
  );
}
