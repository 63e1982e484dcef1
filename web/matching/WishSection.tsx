import {
  demandKinds,
  demandWords,
  travelModes,
  type WorkWishInput,
  type WorkWishRecord,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  RecordDialog,
  useDurationText,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
  weekdaysText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  dayText,
  DescriptionList,
  FieldRow,
  instantText,
  NumberField,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { matchingTexts as texts } from './texts.ts';

/** What she wishes of work, as told by herself or written down together. */
export function WishSection({ clientId }: { readonly clientId: string }) {
  const t = useText();
  const query = useEndpoint('workWishRead', { params: { clientId } });
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t(texts.wishes)}
      card
      actions={
        query.data?.mayWrite ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.editWishes)}
          </Button>
        ) : null
      }
    >
      <Async query={query}>
        {({ wish }) => (
          <>
            {wish ? <Wish wish={wish} /> : <p className="soft">{t(texts.noWish)}</p>}
            {editing ? (
              <WishDialog clientId={clientId} wish={wish} onClose={() => setEditing(false)} />
            ) : null}
          </>
        )}
      </Async>
    </Section>
  );
}

function Wish({ wish }: { readonly wish: WorkWishRecord }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const duration = useDurationText();
  const suits = demandKinds.flatMap((kind) =>
    wish.suits[kind] === undefined ? [] : [`${t(demandWords[kind])} ${wish.suits[kind]}`],
  );
  const facts = [
    [texts.occupations, wish.occupations.map(reference.occupationName).join(', ')],
    [texts.work, wish.work.map(reference.skillName).join(', ')],
    [texts.suits, suits.join(', ')],
    [
      texts.travel,
      [
        wish.mostTravelMinutes === null
          ? t(texts.any)
          : t(texts.minutes, { minutes: wish.mostTravelMinutes }),
        t(texts[wish.travelsBy]),
      ].join(', '),
    ],
    [texts.weekdays, weekdaysText(wish.weekdays, language)],
    [texts.weeklyHours, wish.mostWeeklyMinutes === null ? t(texts.any) : duration(wish.mostWeeklyMinutes)],
    [texts.availableFrom, wish.availableFrom ? dayText(wish.availableFrom, language) : ''],
    [texts.availableUntil, wish.availableUntil ? dayText(wish.availableUntil, language) : ''],
    [texts.ownWords, wish.words],
  ] as const;
  return (
    <>
      <DescriptionList
        facts={facts.flatMap(([label, value]) => (value === '' ? [] : [{ label: t(label), value }]))}
      />
      <p className="soft small">
        {t(wish.toldByClient ? texts.toldByClient : texts.toldTogether)} {instantText(wish.savedAt, language)}
      </p>
    </>
  );
}

type Values = Omit<WorkWishInput, 'mostWeeklyMinutes'> & { readonly weeklyHours: number | null };

const valuesOf = (wish: WorkWishInput | null): Values => ({
  occupations: wish?.occupations ?? [],
  work: wish?.work ?? [],
  suits: wish?.suits ?? {},
  mostTravelMinutes: wish?.mostTravelMinutes ?? null,
  travelsBy: wish?.travelsBy ?? 'car',
  weekdays: wish?.weekdays ?? [1, 2, 3, 4, 5],
  availableFrom: wish?.availableFrom ?? null,
  availableUntil: wish?.availableUntil ?? null,
  words: wish?.words ?? '',
  weeklyHours: wish?.mostWeeklyMinutes == null ? null : wish.mostWeeklyMinutes / 60,
});

function WishDialog({
  clientId,
  wish,
  onClose,
}: {
  readonly clientId: string;
  readonly wish: WorkWishRecord | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<Values>(`work-wish/${clientId}`, valuesOf(wish), {
    version: wish?.version ?? null,
  });
  const required = useRequired();
  const save = useSubmit('workWishSave', {
    form,
    invalidates: ['workWishRead', 'clientMatches'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send({ weeklyHours, ...values }: Values, version: number | null): void {
    const filled = required.filled({ weekdays: values.weekdays.length > 0 ? values.weekdays : null });
    if (!filled) return;
    const mostWeeklyMinutes = weeklyHours === null ? null : Math.round(weeklyHours * 60);
    save.submit({ params: { clientId }, body: { ...values, mostWeeklyMinutes, version } });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(texts.wishes)}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        occupations: t(texts.occupations),
        work: t(texts.work),
        suits: t(texts.suits),
        mostTravelMinutes: t(texts.travel),
        travelsBy: t(texts.travelsBy),
        weekdays: t(texts.weekdays),
        availableFrom: t(texts.availableFrom),
        availableUntil: t(texts.availableUntil),
        words: t(texts.ownWords),
        weeklyHours: t(texts.weeklyHours),
      }}
      read={(current) => {
        const saved = current as WorkWishRecord;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <Chosen
        label={t(texts.occupations)}
        add={t(texts.occupation)}
        name="occupations"
        chosen={form.values.occupations}
        options={reference.occupationOptions}
        nameOf={reference.occupationName}
        onChange={(occupations) => form.set({ occupations })}
      />
      <Chosen
        label={t(texts.work)}
        add={t(texts.workAdd)}
        name="work"
        chosen={form.values.work}
        options={reference.skillOptions}
        nameOf={reference.skillName}
        onChange={(work) => form.set({ work })}
      />
      <fieldset className="plain">
        <legend>
          {t(texts.suits)} <span className="soft small">({t(texts.suitsHint)})</span>
        </legend>
        <FieldRow>
          {demandKinds.map((kind) => (
            <SelectField<string>
              key={kind}
              label={t(demandWords[kind])}
              name={`suits/${kind}`}
              value={String(form.values.suits[kind] ?? '')}
              onChange={(next) => {
                const { [kind]: _before, ...others } = form.values.suits;
                form.set({ suits: next === '' ? others : { ...others, [kind]: Number(next) } });
              }}
              options={[
                { value: '', label: t(texts.notSaid) },
                ...[1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: String(step) })),
              ]}
            />
          ))}
        </FieldRow>
      </fieldset>
      <CheckboxGroup
        label={t(texts.weekdays)}
        name="weekdays"
        required
        missing={t(texts.weekdaysMissing)}
        inline
        value={form.values.weekdays.map(String)}
        onChange={(next) => form.set({ weekdays: next.map(Number) })}
        options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
      />
      <FieldRow>
        <NumberField label={t(texts.travel)} {...form.field('mostTravelMinutes')} unit="min" />
        <NumberField label={t(texts.weeklyHours)} {...form.field('weeklyHours')} decimals={2} unit="h" />
      </FieldRow>
      <RadioGroup
        label={t(texts.travelsBy)}
        {...form.field('travelsBy')}
        required
        inline
        options={travelModes.map((value) => ({ value, label: t(texts[value]) }))}
      />
      <FieldRow>
        <DateField label={t(texts.availableFrom)} {...form.field('availableFrom')} />
        <DateField label={t(texts.availableUntil)} {...form.field('availableUntil')} />
      </FieldRow>
      <TextArea label={t(texts.ownWords)} {...form.field('words')} rows={2} maxLength={500} />
    </RecordDialog>
  );
}

/** Things chosen one by one from a list, each with its own way out. */
function Chosen(props: {
  readonly label: string;
  readonly add: string;
  readonly name: string;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (code: string) => string;
  readonly onChange: (next: string[]) => void;
}) {
  const t = useText();
  const { chosen, nameOf } = props;
  return (
    <>
      <ComboboxField
        label={props.add}
        name={props.name}
        value={null}
        onChange={(code) => {
          if (code) props.onChange([...new Set([...chosen, code])]);
        }}
        options={props.options.filter(({ value }) => !chosen.includes(value))}
      />
      {chosen.length > 0 ? (
        <ul className="row" aria-label={props.label}>
          {chosen.map((code) => (
            <li key={code}>
              <Button
                size="small"
                icon="remove"
                onClick={() => props.onChange(chosen.filter((one) => one !== code))}
              >
                <span className="visually-hidden">{t(texts.remove, { name: nameOf(code) })}</span>
                <span aria-hidden="true">{nameOf(code)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
