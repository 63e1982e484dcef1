import {
  type LegalBasis,
  type SliceContent,
  type SlicePart,
  addMonths,
  addDays,
  asDay,
  latestSliceEnd,
  legalBasesOn,
  legalBasisConfidenceWords,
  legalBasisWords,
  slicePartHints,
  slicePartWords,
  sliceParts,
} from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  dayText,
  Dialog,
  FieldRow,
  Form,
  Notice,
  RadioGroup,
  TextField,
  useToast,
} from '../ui/index.ts';
import { SliceView } from './SliceView.tsx';
import { texts } from './texts.ts';

interface ShareValues {
  readonly staffId: string | null;
  readonly parts: readonly SlicePart[];
  readonly purpose: string;
  readonly legalBasis: LegalBasis | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Long enough for one period of work; a share is meant to end. */
const usualMonths = 3;

/** Hands named parts to one professional of a partner, for a time, on a ground; shows first what she would see. */
export function ShareDialog({
  clientId,
  consentUntil,
  onClose,
}: {
  readonly clientId: string;
  readonly consentUntil: string | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { language } = useLanguage();
  const { session } = useSession();
  const reference = useReference();
  const today = asDay(session.today);
  const form = useFormDraft<ShareValues>(`share/${clientId}`, {
    staffId: null,
    parts: [],
    purpose: '',
    legalBasis: null,
    startsOn: today,
    endsOn: addDays(addMonths(today, usualMonths), -1),
  });
  const [preview, setPreview] = useState<SliceContent>();
  const required = useRequired();
  const save = useSubmit('shareAdd', {
    form,
    invalidates: ['teamRead'],
    onDone: () => {
      toast(t(texts.shared));
      onClose();
    },
  });
  const look = useSubmit('sharePreview', { onDone: setPreview });
  const partners = reference.staff.filter((one) => one.roles.includes('partnerProfessional'));
  const { staffId, parts, startsOn, legalBasis } = form.values;
  function send(): void {
    const { parts: _parts, ...rest } = form.values;
    const filled = required.filled({ ...rest, parts: parts.length > 0 ? parts : null });
    if (filled) save.submit({ params: { clientId }, body: { ...filled, parts: [...filled.parts] } });
  }
  const name = partners.find((one) => one.id === staffId)?.name ?? '';
  if (preview) {
    return (
      <Dialog open title={t(texts.previewTitle, { name })} onClose={() => setPreview(undefined)}>
        <div className="stack">
          <p className="soft">
            {t(texts.alwaysSeen)}: {[preview.name, preview.responsible?.name].filter(Boolean).join(', ')}
          </p>
          <SliceView slice={preview} />
          <div>
            <Button look="primary" onClick={() => setPreview(undefined)}>
              {t(texts.back)}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open title={t(texts.addShare)} onClose={onClose}>
      <Form
        onSubmit={send}
        problem={required.problem ?? save.problem ?? look.problem}
        busy={save.busy || look.busy}
      >
        {partners.length === 0 ? <Notice tone="warning">{t(texts.noPartners)}</Notice> : null}
        <ComboboxField
          label={t(texts.professional)}
          {...form.field('staffId')}
          required
          options={partners.map((one) => ({
            value: one.id,
            label: `${one.name}, ${reference.organisationName(one.organisationId)}`,
          }))}
        />
        <CheckboxGroup<SlicePart>
          label={t(texts.parts)}
          {...form.field('parts')}
          hint={t(texts.partsHint)}
          required
          options={sliceParts.map((value) => ({
            value,
            label: t(slicePartWords[value]),
            hint: t(slicePartHints[value]),
          }))}
        />
        <div>
          <Button
            size="small"
            icon="search"
            busy={look.busy}
            disabled={staffId === null || parts.length === 0}
            onClick={() => {
              if (staffId) look.submit({ params: { clientId }, body: { staffId, parts: [...parts] } });
            }}
          >
            {t(texts.preview)}
          </Button>
          {staffId === null || parts.length === 0 ? (
            <p className="soft small">{t(texts.previewMissing)}</p>
          ) : null}
        </div>
        <TextField
          label={t(texts.purpose)}
          {...form.field('purpose')}
          hint={t(texts.purposeHint)}
          required
          maxLength={500}
        />
        <RadioGroup<LegalBasis | null>
          label={t(texts.basis)}
          {...form.field('legalBasis')}
          required
          options={legalBasesOn(asDay(startsOn ?? today)).map((rule) => ({
            value: rule.code,
            label: t(legalBasisWords[rule.code]),
            hint: `${t(rule.section)}. ${t(legalBasisConfidenceWords[rule.confidence])}`,
          }))}
        />
        {legalBasis === 'consent' ? (
          <Notice tone={consentUntil ? 'info' : 'warning'}>
            {consentUntil
              ? t(texts.consentUntil, { day: dayText(consentUntil, language) })
              : t(texts.noConsent)}
          </Notice>
        ) : null}
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required min={today} />
          <DateField
            label={t(texts.endsOn)}
            {...form.field('endsOn')}
            hint={t(texts.endsOnHint, {
              day: dayText(latestSliceEnd(asDay(startsOn ?? today)), language),
            })}
            required
            min={startsOn ?? undefined}
            max={latestSliceEnd(asDay(startsOn ?? today))}
          />
        </FieldRow>
        <FormEnd submit={t(texts.share)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
