import { defineTexts } from '@polku/domain';
import { Button } from '../ui/Button.tsx';
import { FormActions } from '../ui/Form.tsx';
import { useText } from './texts.tsx';

const texts = defineTexts({
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
});

/** The buttons at the end of a form that opens and closes: cancelling throws the draft away, closing by Esc keeps it. */
export function FormEnd({
  submit,
  busy,
  form,
  onCancel,
}: {
  /** The verb on the button. */
  readonly submit: string;
  readonly busy: boolean;
  readonly form: { readonly clear: () => void };
  readonly onCancel: () => void;
}) {
  const t = useText();
  return (
    <FormActions>
      <Button type="submit" look="primary" busy={busy}>
        {submit}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          form.clear();
          onCancel();
        }}
      >
        {t(texts.cancel)}
      </Button>
    </FormActions>
  );
}
