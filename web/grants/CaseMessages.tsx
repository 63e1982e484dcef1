import {
  Async,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  Form,
  FormActions,
  instantText,
  Section,
  TextArea,
  Timeline,
  useToast,
} from '../ui/index.ts';
import { texts } from './dealings-texts.ts';

/** What the employer and the handler have written to each other, the latest first. */
export function CaseMessages({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('grantCaseDealings', { params: { caseId } });
  return (
    <Section title={t(texts.messages)}>
      <Async query={query}>
        {({ messages, mayHandle }) => (
          <div className="stack">
            {mayHandle ? <Write caseId={caseId} /> : null}
            {messages.length === 0 ? (
              <p className="soft">{t(texts.none)}</p>
            ) : (
              <Timeline
                label={t(texts.messages)}
                events={messages.map((one) => ({
                  id: one.id,
                  when: instantText(one.sentAt, language),
                  title: one.by,
                  body: one.body,
                }))}
              />
            )}
          </div>
        )}
      </Async>
    </Section>
  );
}

function Write({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft(`grant-message/${caseId}`, { body: '' });
  const send = useSubmit('grantCaseMessageSend', {
    form,
    invalidates: ['grantCaseDealings'],
    onDone: () => toast(t(texts.sent)),
  });
  return (
    <Form
      label={t(texts.write)}
      problem={required.problem ?? send.problem}
      busy={send.busy}
      onSubmit={() => {
        const filled = required.filled({ body: form.values.body });
        if (filled) send.submit({ params: { caseId }, body: filled });
      }}
    >
      <TextArea
        label={t(texts.write)}
        hint={t(texts.writeHint)}
        {...form.field('body')}
        required
        rows={3}
        maxLength={4000}
      />
      <FormActions>
        <Button type="submit" busy={send.busy}>
          {t(texts.send)}
        </Button>
      </FormActions>
    </Form>
  );
}
