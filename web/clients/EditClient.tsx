import type { ClientRecord } from '@polku/domain';
import {
  ConflictDialog,
  DraftNotice,
  FormEnd,
  useFormDraft,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Form, useToast } from '../ui/index.ts';
import { ClientFields } from './ClientFields.tsx';
import { type ClientValues, inputOf, valuesOfRecord } from './client-values.ts';
import { clientProblemTexts, formTexts as texts } from './form-texts.ts';
import { useValueWords } from './value-words.ts';

/** Home data hidden by non-disclosure are not sent on: the server keeps what it has, whatever stands here. */
const hiddenMunicipality = '000';

export function EditClient({
  client,
  onDone,
}: {
  readonly client: ClientRecord;
  readonly onDone: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const words = useValueWords(reference);
  const form = useFormDraft<ClientValues>(`client/${client.id}`, valuesOfRecord(client), {
    version: client.version,
    secret: ['identityCode'],
  });
  const required = useRequired();
  const save = useSubmit('clientEdit', {
    form,
    texts: clientProblemTexts,
    invalidates: ['clientRead', 'clientList', 'dayRead'],
    onDone: () => {
      toast(t(texts.saved));
      onDone();
    },
  });
  function send(values: ClientValues, version: number | null): void {
    const filled = required.filled({
      givenNames: values.givenNames,
      familyName: values.familyName,
      serviceLanguage: values.serviceLanguage,
      nonDisclosure: values.nonDisclosure,
      municipalityCode: client.hidden ? hiddenMunicipality : values.municipalityCode,
    });
    if (!filled) return;
    save.submit({
      params: { clientId: client.id },
      body: { ...inputOf(values, filled), version: version ?? client.version },
    });
  }
  return (
    <>
      <Form
        onSubmit={() => send(form.values, form.version)}
        problem={required.problem ?? save.problem}
        busy={save.busy}
      >
        <DraftNotice form={form} />
        <ClientFields
          form={form}
          today={session.today}
          storedCode={client.identityCodeMasked}
          storedMunicipality={client.municipalityCode}
          hidden={client.hidden}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
      <ConflictDialog
        conflict={save.conflict}
        form={form}
        labels={words.labels}
        show={words.show}
        read={(current) => {
          // The conflict carries the record as it stands now, in the shape that reading gives.
          const record = current as ClientRecord;
          return { values: valuesOfRecord(record), version: record.version };
        }}
        onMerge={send}
        onClose={save.reset}
        busy={save.busy}
      />
    </>
  );
}
