import { addDays, asDay } from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  type Output,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { DateField, Dialog, Form, useToast } from '../ui/index.ts';
import { MadeFields, TermFields, termValues } from './ProductFields.tsx';
import { texts } from './texts.ts';

type Product = Output<'productRead'>['product'];
const invalidates = ['productList', 'productRead'] as const;

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

/** A new card with its first terms. */
export function ProductDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { session } = useSession();
  const required = useRequired();
  const form = useFormDraft('product/new', {
    ...termValues(undefined, session.today),
    environmentId: null as string | null,
    taskIds: [] as readonly string[],
  });
  const save = useSubmit('productCreate', { form, invalidates, onDone: useDone(onClose) });
  return (
    <Dialog open size="wide" title={t(texts.addProduct)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { environmentId, taskIds, ...terms } = form.values;
          const filled = required.filled(requiredOf(terms));
          if (filled)
            save.submit({ body: { environmentId, taskIds: [...taskIds], terms: { ...terms, ...filled } } });
        }}
      >
        <DraftNotice form={form} />
        <TermFields form={form} />
        <MadeFields form={form} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function requiredOf(terms: ReturnType<typeof termValues>) {
  const { name, unit, yearlyVolume, priceCents, unitCostCents, startsOn } = terms;
  return { name, unit, yearlyVolume, priceCents, unitCostCents, startsOn };
}

/** New terms from a day; those that have begun stay as they were. */
export function ReviseDialog({
  product,
  latest,
  onClose,
}: {
  readonly product: Product;
  readonly latest: Output<'productRead'>['editions'][number];
  readonly onClose: () => void;
}) {
  const t = useText();
  const { session } = useSession();
  const required = useRequired();
  const startsOn = latest.startsOn > session.today ? latest.startsOn : addDays(asDay(session.today), 1);
  const form = useFormDraft(`product/${product.id}/terms`, termValues(latest, startsOn), {
    version: product.version,
  });
  const save = useSubmit('productRevise', { form, invalidates, onDone: useDone(onClose) });
  return (
    <Dialog open size="wide" title={t(texts.revise)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(requiredOf(form.values));
          if (filled)
            save.submit({
              params: { productId: product.id },
              body: { ...form.values, ...filled, version: form.version ?? product.version },
            });
        }}
      >
        <DraftNotice form={form} />
        <TermFields form={form} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Where it is done, what it is made of, and its last day. */
export function CardDialog({
  product,
  onClose,
}: {
  readonly product: Product;
  readonly onClose: () => void;
}) {
  const t = useText();
  const form = useFormDraft(
    `product/${product.id}`,
    {
      environmentId: product.environmentId,
      taskIds: product.taskIds as readonly string[],
      endsOn: product.endsOn,
    },
    { version: product.version },
  );
  const save = useSubmit('productEdit', { form, invalidates, onDone: useDone(onClose) });
  return (
    <Dialog open size="wide" title={t(texts.edit)} onClose={onClose}>
      <Form
        problem={save.problem}
        busy={save.busy}
        onSubmit={() =>
          save.submit({
            params: { productId: product.id },
            body: {
              ...form.values,
              taskIds: [...form.values.taskIds],
              version: form.version ?? product.version,
            },
          })
        }
      >
        <DraftNotice form={form} />
        <MadeFields form={form} />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
