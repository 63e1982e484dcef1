import { type MessageChannel, channelWords, reminderKindWords, reminderRules } from '@polku/domain';
import { Async, type Output, useEndpoint, useFormDraft, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  Form,
  FormActions,
  NumberField,
  Page,
  Section,
  useToast,
} from '../ui/index.ts';
import { MessageTabs } from './TemplatesPage.tsx';
import { texts } from './texts.ts';

type Reminder = Output<'reminderList'>['rows'][number];

export function RemindersPage() {
  const t = useText();
  const query = useEndpoint('reminderList', {});
  return (
    <Page title={t(texts.reminders)} lead={t(texts.remindersLead)}>
      <MessageTabs />
      <Async query={query}>
        {({ rows }) => (
          <div className="stack">
            {rows.map((row) => (
              <ReminderForm key={`${row.kind} ${row.version}`} reminder={row} />
            ))}
          </div>
        )}
      </Async>
    </Page>
  );
}

interface Values {
  readonly isOn: boolean;
  readonly leadDays: number | null;
  readonly channels: readonly MessageChannel[];
}

function ReminderForm({ reminder }: { readonly reminder: Reminder }) {
  const t = useText();
  const toast = useToast();
  const { kind, version, isOn, leadDays, channels } = reminder;
  const rule = reminderRules[kind];
  const form = useFormDraft<Values>(`reminder/${kind}`, { isOn, leadDays, channels }, { version });
  const save = useSubmit('reminderSave', {
    form,
    invalidates: ['reminderList'],
    onDone: () => toast(t(texts.saved)),
  });
  return (
    <Section title={t(reminderKindWords[kind])} card>
      <Form
        onSubmit={() =>
          save.submit({
            params: { kind },
            body: {
              isOn: form.values.isOn,
              // an emptied number is the server's to refuse, which points at its field
              leadDays: form.values.leadDays as number,
              channels: [...form.values.channels],
              version,
            },
          })
        }
        problem={save.problem}
        busy={save.busy}
      >
        <CheckboxField label={t(texts.isOn)} {...form.field('isOn')} />
        <NumberField
          label={t(rule.timing === 'before' ? texts.daysBefore : texts.daysAfter)}
          {...form.field('leadDays')}
          required
        />
        <CheckboxGroup
          label={t(texts.channels)}
          {...form.field('channels')}
          inline
          options={rule.channels.map((value) => ({ value, label: t(channelWords[value]) }))}
        />
        <FormActions>
          <Button type="submit" busy={save.busy}>
            {t(texts.save)}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
