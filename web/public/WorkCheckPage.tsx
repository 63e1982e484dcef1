/** The orderer's quality check by a personal link, without sign-in: names nobody. */
import { workOrderStatusWords } from '@polku/domain';
import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import { Async, type Output, useEndpoint, useRequired, useSubmit, useText } from '../platform/index.ts';
import { checkTexts } from '../tasks/check-texts.ts';
import {
  Button,
  DescriptionList,
  Form,
  FormActions,
  Notice,
  Page,
  PeriodText,
  RadioGroup,
  TextArea,
} from '../ui/index.ts';

export function WorkCheckPage() {
  const t = useText();
  // after the fragment sign, so that it is in no request for a page
  const token = location.hash.slice(1);
  return (
    <Page title={t(checkTexts.title)} lead={t(checkTexts.lead)}>
      {token.length < 20 ? <Notice tone="warning">{t(checkTexts.noLink)}</Notice> : <ByLink token={token} />}
    </Page>
  );
}

function ByLink({ token }: { readonly token: string }) {
  const query = useEndpoint('workOrderLook', { body: { token } });
  return <Async query={query}>{(found) => <Check token={token} found={found} />}</Async>;
}

function Check({ token, found }: { readonly token: string; readonly found: Output<'workOrderLook'> }) {
  const t = useText();
  const [status, setStatus] = useState<'approved' | 'rework' | null>(null);
  const [note, setNote] = useState('');
  const [told, setTold] = useState(false);
  const required = useRequired();
  const send = useSubmit('workOrderCheck', { onDone: () => setTold(true) });
  if (told) return <Notice tone="success">{t(checkTexts.thanks)}</Notice>;
  return (
    <>
      <DescriptionList
        facts={[
          { label: t(checkTexts.task), value: t(inThree(found.name, found.nameSv, found.nameEn)) },
          { label: t(checkTexts.place), value: found.place },
          { label: t(checkTexts.amount), value: found.amount },
          {
            label: t(checkTexts.time),
            value: <PeriodText startsOn={found.startsOn} endsOn={found.endsOn} />,
          },
        ]}
      />
      {found.status === 'done' ? (
        <Form
          onSubmit={() => {
            const filled = required.filled({ status, ...(status === 'rework' ? { note } : {}) });
            if (filled && status) send.submit({ body: { token, status, note } });
          }}
          problem={required.problem ?? send.problem}
          busy={send.busy}
        >
          <RadioGroup<'approved' | 'rework' | null>
            label={t(checkTexts.answer)}
            name="status"
            required
            value={status}
            onChange={setStatus}
            options={[
              { value: 'approved', label: t(checkTexts.good) },
              { value: 'rework', label: t(checkTexts.mend) },
            ]}
          />
          <TextArea
            label={t(checkTexts.note)}
            hint={t(checkTexts.noteHint)}
            name="note"
            value={note}
            onChange={setNote}
            required={status === 'rework'}
            rows={3}
            maxLength={1000}
          />
          <FormActions>
            <Button type="submit" look="primary" busy={send.busy}>
              {t(checkTexts.send)}
            </Button>
          </FormActions>
        </Form>
      ) : (
        <Notice>{t(checkTexts.notNow, { status: t(workOrderStatusWords[found.status]) })}</Notice>
      )}
    </>
  );
}
