import { type AreaSettings, keysOf, settingChoiceWords, settingWords } from '@polku/domain';
import {
  Async,
  type FormDraft,
  type Output,
  RecordForm,
  useEndpoint,
  useFormDraft,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { NumberField, Page, RadioGroup, Section, TextField, useToast } from '../ui/index.ts';
import { AreaTabs } from './AreaPage.tsx';
import { areaTexts, texts } from './texts.ts';

type Area = Output<'areaRead'>;
/** Numbers may stand empty while they are written. */
type Values = {
  readonly [K in keyof AreaSettings]: AreaSettings[K] extends number ? number | null : AreaSettings[K];
};

export function SettingsPage() {
  const t = useText();
  const query = useEndpoint('areaRead', {});
  return (
    <Page title={t(texts.settings)} lead={t(areaTexts.settingsLead)}>
      <AreaTabs />
      <Async query={query}>{(area) => <SettingsForm area={area} />}</Async>
    </Page>
  );
}

function SettingsForm({ area }: { readonly area: Area }) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<Values>('area-settings', area.settings, { version: area.version });
  const save = useSubmit('areaSettingsEdit', {
    form,
    invalidates: ['areaRead', 'sessionRead', 'referenceRead'],
    onDone: () => toast(t(texts.saved)),
  });
  const labels = Object.fromEntries(
    keysOf(settingWords).map((name) => [name, t(settingWords[name].label)]),
  ) as Record<keyof AreaSettings, string>;
  function send(values: Values, version: number | null): void {
    // an emptied number is the server's to refuse, which points at its field
    save.submit({ body: { settings: values as AreaSettings, version: version ?? area.version } });
  }
  return (
    <Section title={t(texts.settings)} card>
      <RecordForm
        form={form}
        save={save}
        submit={t(texts.save)}
        onSend={send}
        onCancel={() => {}}
        labels={labels}
        read={(current) => {
          const saved = current as Area;
          return { values: saved.settings, version: saved.version };
        }}
      >
        {keysOf(settingWords).map((name) => (
          <SettingField key={name} name={name} form={form} />
        ))}
      </RecordForm>
    </Section>
  );
}

const choices = {
  ageOver55: ['55-or-older', 'over-55'],
  workAbilityWord: ['osatyokykyinen', 'tasmatyokykyinen'],
} as const;

const freeTexts = [
  'targetGroupSource',
  'controllerName',
  'contactPhone',
  'contactEmail',
  'dataProtectionContact',
  'privacyNoticeAddress',
] as const;

function SettingField({
  name,
  form,
}: {
  readonly name: keyof AreaSettings;
  readonly form: FormDraft<Values>;
}) {
  const t = useText();
  const { label, meaning } = settingWords[name];
  const words = { label: t(label), hint: t(meaning), required: !freeTexts.some((one) => one === name) };
  // the server points at /body/settings/<name>
  const pointed = <T extends object>(field: T): T => ({ ...field, name: `settings/${name}` });
  switch (name) {
    case 'ageOver55':
      return (
        <RadioGroup
          {...words}
          {...pointed(form.field(name))}
          options={choices.ageOver55.map((value) => ({ value, label: t(settingChoiceWords[value]) }))}
        />
      );
    case 'workAbilityWord':
      return (
        <RadioGroup
          {...words}
          {...pointed(form.field(name))}
          options={choices.workAbilityWord.map((value) => ({ value, label: t(settingChoiceWords[value]) }))}
        />
      );
    case 'namesInOwnLog':
      return (
        <RadioGroup
          {...words}
          {...pointed(form.field(name))}
          options={(['role', 'name'] as const).map((value) => ({
            value,
            label: t(settingChoiceWords[value]),
          }))}
        />
      );
    case 'ownDownloadNotes':
      return (
        <RadioGroup
          {...words}
          {...pointed(form.field(name))}
          options={(['given', 'onRequest'] as const).map((value) => ({
            value,
            label: t(settingChoiceWords[value]),
          }))}
        />
      );
    case 'absenceCause':
      return (
        <RadioGroup
          {...words}
          {...pointed(form.field(name))}
          options={(['voluntary', 'notAsked'] as const).map((value) => ({
            value,
            label: t(settingChoiceWords[value]),
          }))}
        />
      );
    case 'targetGroupSource':
    case 'controllerName':
    case 'contactPhone':
    case 'contactEmail':
    case 'dataProtectionContact':
    case 'privacyNoticeAddress':
      return <TextField {...words} {...pointed(form.field(name))} maxLength={300} />;
    default:
      return <NumberField {...words} {...pointed(form.field(name))} />;
  }
}
