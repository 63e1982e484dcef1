import { periodWords } from '@polku/domain';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, Dialog, Form, NumberField, TextField, useToast } from '../ui/index.ts';
import type { Figures, Part } from './slices.ts';
import { texts } from './texts.ts';

interface Values {
  readonly people: number | null;
  readonly source: string;
}

/** How many are to be reached: of the part of the figures that is looked at. */
export function TargetDialog({
  target,
  period,
  part,
  whose,
  onClose,
}: {
  /** Null for a first target. */
  readonly target: Figures['targets'][number] | null;
  readonly period: Figures['period'];
  readonly part: Part;
  readonly whose: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const place = `${period.key}/${part.municipality ?? ''}/${part.group ?? ''}`;
  const form = useFormDraft<Values>(`figure-target/${place}`, {
    people: target?.people ?? null,
    source: target?.source ?? '',
  });
  const required = useRequired();
  const save = useSubmit('figureTargetSet', {
    form,
    invalidates: ['figuresRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const remove = useSubmit('figureTargetRemove', {
    invalidates: ['figuresRead'],
    onDone: () => {
      toast(t(texts.removed));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.targetFor, { whose, period: t(periodWords(period)) })} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem ?? remove.problem}
        busy={save.busy || remove.busy}
        onSubmit={() => {
          const { people, source } = form.values;
          const filled = required.filled({ people, source });
          if (!filled) return;
          save.submit({
            body: {
              period: period.key,
              municipalityCode: part.municipality,
              group: part.group,
              people: filled.people,
              source: filled.source,
              version: target?.version ?? null,
            },
          });
        }}
      >
        <NumberField label={t(texts.targetPeople)} {...form.field('people')} required />
        <TextField
          label={t(texts.targetBasis)}
          hint={t(texts.targetBasisHint)}
          {...form.field('source')}
          required
        />
        {target ? (
          <Button look="quiet" onClick={() => remove.submit({ params: { targetId: target.id } })}>
            {t(texts.removeTarget)}
          </Button>
        ) : null}
        <FormEnd
          submit={t(target ? texts.changeTarget : texts.setTarget)}
          busy={save.busy}
          form={form}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
