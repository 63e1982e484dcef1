import {
  type Language,
  type Scheme,
  addDays,
  agreementDocumentWords as words,
  asDay,
  isMinorOn,
  languages,
  schemes,
  schemeWords,
  usualPlacementDays,
} from '@polku/domain';
import { useState } from 'react';
import { useWorkerOptions } from '../clients/worker-options.ts';
import { minutesOf } from '../coaching/period-values.ts';
import {
  DraftNotice,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  Form,
  Notice,
  NumberField,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { agreementTexts as texts } from './texts.ts';

type Whole = Output<'workAgreementRead'>;
type Party = Whole['parties'][number];

interface Values {
  readonly of: 'placement' | 'employer';
  readonly placementId: string | null;
  readonly employerId: string | null;
  readonly scheme: Scheme;
  readonly organiser: string;
  readonly place: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weekdays: readonly string[];
  readonly dailyHours: number | null;
  readonly tasks: string;
  readonly supervisor: string;
  readonly goals: string;
  readonly insurance: string;
  readonly basis: string;
  readonly terms: string;
  readonly guardianName: string;
  readonly guardianEmail: string;
  readonly guardianPhone: string;
  readonly workplaceName: string;
  readonly workplacePost: string;
  readonly workplaceEmail: string;
  readonly workplacePhone: string;
  readonly workplaceLanguage: Language;
  readonly authorityStaffId: string | null;
}

/** What a new agreement begins with, or what there is. */
function useFirstValues(list: Output<'workAgreementList'>, agreement: Whole | null): Values {
  const { session } = useSession();
  const content = agreement?.content;
  const party = (kind: Party['kind']) => agreement?.parties.find((one) => one.kind === kind);
  const [workplace, guardian, authority] = [party('workplace'), party('guardian'), party('authority')];
  const placement = list.placements[0];
  const known = list.guardians[0];
  return {
    of: placement ? 'placement' : 'employer',
    placementId: placement?.id ?? null,
    employerId: null,
    scheme: agreement?.scheme ?? placement?.scheme ?? 'workTryOut',
    organiser: content?.organiser ?? '',
    place: content?.place ?? placement?.place ?? '',
    startsOn: content?.startsOn ?? placement?.startsOn ?? session.today,
    endsOn: content?.endsOn ?? placement?.endsOn ?? addDays(asDay(session.today), usualPlacementDays),
    weekdays: (content?.weekdays ?? placement?.weekdays ?? []).map(String),
    dailyHours: (content?.dailyMinutes ?? placement?.dailyMinutes ?? 360) / 60,
    tasks: content?.tasks ?? '',
    supervisor: content?.supervisor ?? '',
    goals: content?.goals ?? '',
    insurance: content?.insurance ?? '',
    basis: content?.basis ?? '',
    terms: content?.terms ?? '',
    guardianName: guardian?.name ?? known?.name ?? '',
    guardianEmail: guardian?.email ?? known?.email ?? '',
    guardianPhone: guardian?.phone ?? known?.phone ?? '',
    workplaceName: workplace?.name ?? '',
    workplacePost: workplace?.post ?? '',
    workplaceEmail: workplace?.email ?? '',
    workplacePhone: workplace?.phone ?? '',
    workplaceLanguage: workplace?.language ?? 'fi',
    authorityStaffId: authority ? authority.staffId : (session.staff?.id ?? null),
  };
}

const empty = { post: '', email: '', phone: '', staffId: null } as const;

/** Parties as they are sent; those that the form has no fields for stay as they are. */
function partiesOf(values: Values, before: readonly Party[], minor: boolean, language: Language) {
  const first = (kind: Party['kind']) => before.find((one) => one.kind === kind)?.id ?? null;
  const rest = before
    .filter((one, at) => before.findIndex(({ kind }) => kind === one.kind) !== at)
    .map(({ askedOn: _on, asked: _how, linkUntil: _until, ...party }) => party);
  return [
    { ...empty, id: first('client'), kind: 'client' as const, name: '', language },
    ...(minor
      ? [
          {
            ...empty,
            id: first('guardian'),
            kind: 'guardian' as const,
            name: values.guardianName,
            email: values.guardianEmail,
            phone: values.guardianPhone,
            language,
          },
        ]
      : []),
    {
      ...empty,
      id: first('workplace'),
      kind: 'workplace' as const,
      name: values.workplaceName,
      post: values.workplacePost,
      email: values.workplaceEmail,
      phone: values.workplacePhone,
      language: values.workplaceLanguage,
    },
    {
      ...empty,
      id: first('authority'),
      kind: 'authority' as const,
      name: '',
      language,
      staffId: values.authorityStaffId,
    },
    ...rest,
  ];
}

/** A new agreement, or a change of one. */
export function AgreementForm({
  clientId,
  list,
  agreement,
  onDone,
}: {
  readonly clientId: string;
  readonly list: Output<'workAgreementList'>;
  readonly agreement: Whole | null;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const go = useGo();
  const first = useFirstValues(list, agreement);
  const form = useFormDraft<Values>(`agreement/${agreement?.id ?? clientId}`, first, {
    version: agreement?.version ?? null,
  });
  const workers = useWorkerOptions(['careerAgent', 'coordinator', 'workCoach']);
  const required = useRequired();
  const invalidates = [
    'workAgreementList',
    'workAgreementRead',
    'workAgreementWaiting',
    'clientRead',
  ] as const;
  const create = useSubmit('workAgreementCreate', {
    form,
    invalidates,
    onDone: ({ id }) => {
      toast(t(texts.saved));
      onDone();
      go(`/clients/${clientId}/agreements/${id}`);
    },
  });
  const edit = useSubmit('workAgreementEdit', {
    form,
    invalidates,
    onDone: () => {
      toast(t(texts.saved));
      onDone();
    },
  });
  const { values } = form;
  const minor =
    list.birthDate !== null &&
    values.startsOn !== null &&
    isMinorOn(asDay(list.birthDate), asDay(values.startsOn));
  const isNew = agreement === null;
  function send(): void {
    const ofPlacement = values.of === 'placement';
    const filled = required.filled({
      ...(isNew
        ? ofPlacement
          ? { placementId: values.placementId }
          : { employerId: values.employerId }
        : {}),
      place: values.place,
      startsOn: values.startsOn,
      endsOn: values.endsOn,
      weekdays: values.weekdays.length > 0 ? values.weekdays : null,
      dailyHours: values.dailyHours,
      tasks: values.tasks,
      ...(minor ? { guardianName: values.guardianName } : {}),
      workplaceName: values.workplaceName,
      authorityStaffId: values.authorityStaffId,
    });
    if (!filled) return;
    const { organiser, supervisor, goals, insurance, basis, terms } = values;
    const body = {
      organiser,
      supervisor,
      goals,
      insurance,
      basis,
      terms,
      place: filled.place,
      startsOn: filled.startsOn,
      endsOn: filled.endsOn,
      weekdays: filled.weekdays.map(Number),
      dailyMinutes: minutesOf(filled.dailyHours),
      tasks: filled.tasks,
      parties: partiesOf(values, agreement?.parties ?? [], minor, list.language),
    };
    if (agreement)
      edit.submit({
        params: { clientId, agreementId: agreement.id },
        body: { ...body, version: form.version ?? agreement.version },
      });
    else
      create.submit({
        params: { clientId },
        body: {
          ...body,
          placementId: ofPlacement ? values.placementId : null,
          employerId: ofPlacement ? null : values.employerId,
          openingId: null,
          scheme: values.scheme,
        },
      });
  }
  const saving = isNew ? create : edit;
  const answered = agreement?.editions.some(
    (one) => one.kind === 'agreement' && one.number === agreement.number && one.signatures.length > 0,
  );
  return (
    <Section title={t(texts.formTitle)} card level={3}>
      <Form onSubmit={send} problem={required.problem ?? saving.problem} busy={saving.busy}>
        <DraftNotice form={form} />
        {answered ? <Notice tone="warning">{t(texts.editWarning)}</Notice> : null}
        {isNew ? <WhereFields form={form} list={list} /> : null}
        <TextField label={t(words.place)} {...form.field('place')} required maxLength={300} />
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField label={t(texts.endsOn)} {...form.field('endsOn')} required />
          <NumberField
            label={t(texts.dailyHours)}
            {...form.field('dailyHours')}
            decimals={2}
            unit="h"
            required
          />
        </FieldRow>
        <CheckboxGroup
          label={t(texts.weekdays)}
          {...form.field('weekdays')}
          required
          missing={t(texts.weekdaysMissing)}
          inline
          options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        />
        <TextArea label={t(words.tasks)} {...form.field('tasks')} required rows={4} maxLength={2000} />
        <TextField label={t(words.supervisor)} {...form.field('supervisor')} maxLength={200} />
        <TextArea label={t(words.goals)} {...form.field('goals')} rows={3} maxLength={2000} />
        <TextField
          label={t(words.organiser)}
          hint={t(texts.organiserHint)}
          {...form.field('organiser')}
          maxLength={300}
        />
        <TextArea
          label={t(words.basis)}
          hint={t(texts.basisHint)}
          {...form.field('basis')}
          rows={2}
          maxLength={1000}
        />
        <TextArea
          label={t(words.insurance)}
          hint={t(texts.insuranceHint)}
          {...form.field('insurance')}
          rows={2}
          maxLength={1000}
        />
        <TextArea label={t(words.terms)} {...form.field('terms')} rows={3} maxLength={2000} />
        <div className="stack">
          <h4>{t(texts.signers)}</h4>
          <div className="stack">
            <p>{t(texts.clientSigns, { name: list.client })}</p>
            {minor ? (
              <>
                <TextField
                  label={`${t(texts.guardian)}: ${t(texts.name)}`}
                  {...form.field('guardianName')}
                  required
                  maxLength={200}
                />
                <FieldRow>
                  <TextField label={t(texts.email)} {...form.field('guardianEmail')} maxLength={200} />
                  <TextField label={t(texts.phone)} {...form.field('guardianPhone')} maxLength={40} />
                </FieldRow>
              </>
            ) : null}
            <FieldRow>
              <TextField
                label={t(texts.workplace)}
                {...form.field('workplaceName')}
                required
                maxLength={200}
              />
              <TextField label={t(texts.post)} {...form.field('workplacePost')} maxLength={120} />
            </FieldRow>
            <FieldRow>
              <TextField label={t(texts.email)} {...form.field('workplaceEmail')} maxLength={200} />
              <TextField label={t(texts.phone)} {...form.field('workplacePhone')} maxLength={40} />
              <SelectField<Language>
                label={t(texts.language)}
                {...form.field('workplaceLanguage')}
                options={languages.map((value) => ({ value, label: languageNames[value] }))}
              />
            </FieldRow>
            <ComboboxField
              label={t(texts.authority)}
              {...form.field('authorityStaffId')}
              required
              options={workers}
            />
          </div>
        </div>
        <FormEnd submit={t(texts.save)} busy={saving.busy} form={form} onCancel={onDone} />
      </Form>
    </Section>
  );
}

/** Each language by its own name. */
const languageNames: Readonly<Record<Language, string>> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** A placement that has no agreement, or an employer. */
function WhereFields({
  form,
  list,
}: {
  readonly form: ReturnType<typeof useFormDraft<Values>>;
  readonly list: Output<'workAgreementList'>;
}) {
  const t = useText();
  const [asked, setAsked] = useState('');
  const { values } = form;
  const employers = useEndpoint(
    'employerSearch',
    { body: { text: asked, limit: 50 } },
    { enabled: values.of === 'employer' },
  );
  return (
    <>
      <RadioGroup<Values['of']>
        label={t(texts.whereKind)}
        {...form.field('of')}
        required
        options={[
          { value: 'placement', label: t(texts.ofPlacement) },
          { value: 'employer', label: t(texts.ofEmployer) },
        ]}
      />
      {values.of === 'placement' ? (
        list.placements.length === 0 ? (
          <Notice>{t(texts.noPlacements)}</Notice>
        ) : (
          <SelectField<string | null>
            label={t(texts.placement)}
            {...form.field('placementId')}
            required
            onChange={(placementId) => {
              const chosen = list.placements.find(({ id }) => id === placementId);
              form.set({
                placementId,
                ...(chosen
                  ? {
                      scheme: chosen.scheme,
                      place: chosen.place,
                      startsOn: chosen.startsOn,
                      endsOn: chosen.endsOn,
                      weekdays: chosen.weekdays.map(String),
                      dailyHours: chosen.dailyMinutes / 60,
                    }
                  : {}),
              });
            }}
            options={list.placements.map((one) => ({
              value: one.id,
              label: `${one.place}: ${t(schemeWords[one.scheme])}`,
            }))}
          />
        )
      ) : (
        <>
          <ComboboxField
            label={t(texts.employer)}
            {...form.field('employerId')}
            required
            onChange={(employerId) => {
              const chosen = employers.data?.rows.find(({ id }) => id === employerId);
              form.set({ employerId, ...(chosen ? { place: chosen.name } : {}) });
            }}
            onSearch={setAsked}
            chosenLabel={values.place}
            options={(employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField<Scheme>
            label={t(texts.scheme)}
            {...form.field('scheme')}
            required
            options={schemes.map((value) => ({ value, label: t(schemeWords[value]) }))}
          />
        </>
      )}
    </>
  );
}
