import { useState } from 'react';
import {
  Async,
  DraftNotice,
  type FormDraft,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  FieldRow,
  Form,
  FormActions,
  LinkButton,
  Notice,
  Page,
  Section,
  SelectField,
  TextField,
} from '../ui/index.ts';
import './public.css';
import { setupTexts as texts } from './setup-texts.ts';
import { slugOf } from './slug.ts';

type Setup = Output<'publicSetupRead'>;

/** An empty installation gets its first area and administrator here, once. */
export function SetupPage() {
  const t = useText();
  const query = useEndpoint('publicSetupRead', {});
  const [ready, setReady] = useState(false);
  if (ready) {
    return (
      <div className="reading">
        <Page title={t(texts.readyTitle)}>
          <Notice tone="success" live>
            {t(texts.readyLead)}
          </Notice>
          <SignIn />
        </Page>
      </div>
    );
  }
  return (
    <div className="reading">
      <Page title={t(texts.title)} lead={query.data?.needed ? t(texts.lead) : undefined}>
        <Async query={query}>
          {(setup) =>
            setup.needed ? (
              <SetupForm setup={setup} onReady={() => setReady(true)} />
            ) : (
              <>
                <Notice>{t(texts.doneAlready)}</Notice>
                <SignIn />
              </>
            )
          }
        </Async>
      </Page>
    </div>
  );
}

function SignIn() {
  const t = useText();
  return (
    <div>
      <LinkButton to="/kirjaudu" look="primary" icon="key">
        {t(texts.signIn)}
      </LinkButton>
    </div>
  );
}

interface Values {
  readonly setupCode: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly slug: string;
  readonly municipalityCodes: readonly string[];
  readonly hostMunicipalityCode: string | null;
  readonly organisationName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly subject: string;
}

const nothing: Values = {
  setupCode: '',
  nameFi: '',
  nameSv: '',
  nameEn: '',
  slug: '',
  municipalityCodes: [],
  hostMunicipalityCode: null,
  organisationName: '',
  givenName: '',
  familyName: '',
  email: '',
  subject: '',
};

interface FieldsProps {
  readonly form: FormDraft<Values>;
  readonly setup: Setup;
}

function SetupForm({ setup, onReady }: { readonly setup: Setup; readonly onReady: () => void }) {
  const t = useText();
  const form = useFormDraft<Values>('setup', nothing, { secret: ['setupCode'] });
  const required = useRequired();
  const save = useSubmit('publicSetup', { form, onDone: onReady });
  function send(): void {
    const { municipalityCodes, email, subject, ...needed } = form.values;
    const filled = required.filled({
      ...needed,
      municipalityCodes,
      ...(setup.subjectNeeded ? { subject } : {}),
    });
    if (!filled) return;
    save.submit({
      body: {
        ...filled,
        municipalityCodes: [...municipalityCodes],
        decisionReference: null,
        email: email || null,
        subject: subject || null,
      },
    });
  }
  return (
    <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
      <DraftNotice form={form} />
      <Section title={t(texts.codeSection)}>
        <TextField
          label={t(texts.setupCode)}
          hint={t(texts.setupCodeHint)}
          {...form.field('setupCode')}
          required
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
      </Section>
      <AreaFields form={form} />
      <MunicipalityFields form={form} setup={setup} />
      <AdministratorFields form={form} setup={setup} />
      <FormActions>
        <Button type="submit" look="primary" busy={save.busy}>
          {t(texts.submit)}
        </Button>
      </FormActions>
    </Form>
  );
}

function AreaFields({ form }: { readonly form: FormDraft<Values> }) {
  const t = useText();
  const { nameFi, slug } = form.values;
  // the address follows the name until somebody writes it herself
  const follows = slug === slugOf(nameFi);
  return (
    <Section title={t(texts.area)}>
      <div className="stack">
        <TextField
          label={t(texts.nameFi)}
          {...form.field('nameFi')}
          onChange={(name) => form.set({ nameFi: name, ...(follows ? { slug: slugOf(name) } : {}) })}
          required
          maxLength={200}
          lang="fi"
        />
        <FieldRow>
          <TextField label={t(texts.nameSv)} {...form.field('nameSv')} required maxLength={200} lang="sv" />
          <TextField label={t(texts.nameEn)} {...form.field('nameEn')} required maxLength={200} lang="en" />
        </FieldRow>
        <TextField
          label={t(texts.slug)}
          hint={t(texts.slugHint)}
          {...form.field('slug')}
          required
          maxLength={41}
          spellCheck={false}
          width="medium"
        />
      </div>
    </Section>
  );
}

function MunicipalityFields({ form, setup }: FieldsProps) {
  const t = useText();
  const { language } = useLanguage();
  const chosen = form.values.municipalityCodes;
  const nameOf = (one: Setup['municipalities'][number]) => (language === 'sv' ? one.sv : one.fi);
  const options = setup.municipalities
    .map((one) => ({ value: one.code, label: nameOf(one) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const ours = options.filter((option) => chosen.includes(option.value));
  const add = (codes: readonly string[]) =>
    form.set({ municipalityCodes: [...chosen, ...codes.filter((code) => !chosen.includes(code))] });
  function remove(code: string): void {
    const { hostMunicipalityCode } = form.values;
    form.set({
      municipalityCodes: chosen.filter((one) => one !== code),
      hostMunicipalityCode: hostMunicipalityCode === code ? null : hostMunicipalityCode,
    });
  }
  return (
    <Section title={t(texts.municipalities)}>
      <div className="stack">
        <FieldRow>
          <ComboboxField
            label={t(texts.addMunicipality)}
            name="municipalityCodes"
            missing={t(texts.municipalitiesMissing)}
            value={null}
            onChange={(code) => (code ? add([code]) : undefined)}
            required
            options={options.filter((option) => !chosen.includes(option.value))}
          />
          <SelectField
            label={t(texts.addRegion)}
            value=""
            onChange={(region) =>
              add(setup.municipalities.flatMap((one) => (one.region === region ? [one.code] : [])))
            }
            options={setup.regions.map((one) => ({ value: one.code, label: one[language] }))}
          />
        </FieldRow>
        <p role="status">{t(texts.chosen, { count: ours.length })}</p>
        {ours.length > 0 ? (
          <ul className="row chosen" aria-label={t(texts.municipalities)}>
            {ours.map((option) => (
              <li key={option.value} className="row">
                {option.label}
                <Button size="small" look="quiet" icon="close" iconOnly onClick={() => remove(option.value)}>
                  {t(texts.remove, { name: option.label })}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <SelectField<string | null>
          label={t(texts.host)}
          {...form.field('hostMunicipalityCode')}
          required
          options={ours}
        />
        <TextField
          label={t(texts.organisationName)}
          hint={t(texts.organisationHint)}
          {...form.field('organisationName')}
          required
          maxLength={200}
        />
      </div>
    </Section>
  );
}

function AdministratorFields({ form, setup }: FieldsProps) {
  const t = useText();
  return (
    <Section title={t(texts.administrator)}>
      <div className="stack">
        <p className="soft">{t(texts.administratorLead)}</p>
        <FieldRow>
          <TextField label={t(texts.givenName)} {...form.field('givenName')} required maxLength={100} />
          <TextField label={t(texts.familyName)} {...form.field('familyName')} required maxLength={100} />
        </FieldRow>
        <TextField label={t(texts.email)} {...form.field('email')} type="email" maxLength={200} />
        {setup.subjectNeeded ? (
          <TextField
            label={t(texts.subject)}
            hint={t(texts.subjectHint)}
            {...form.field('subject')}
            required
            maxLength={255}
            spellCheck={false}
          />
        ) : null}
      </div>
    </Section>
  );
}
