import {
  type LanguageLevel,
  type OfferRecord,
  courseLevels,
  learningParticipationWords,
  levelWord,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type FormDraft,
  ProblemNotice,
  RecordForm,
  useEndpoint,
  useEndpointPages,
  useFormDraft,
  useGo,
  useLanguage,
  usePathParam,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  ComboboxField,
  DateField,
  DescriptionList,
  FieldRow,
  Icon,
  Link,
  LoadMore,
  NumberField,
  Page,
  Section,
  SelectField,
  Skeleton,
  Table,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { OfferBadge, usePlaceText } from './CourseOffersPage.tsx';
import { LearningFields, MatchWords, inputOfLearning, newLearning, useLearningText } from './learning.tsx';
import { type OfferValues, inputOfOffer, newOffer, valuesOfOffer } from './offer-values.ts';
import { texts } from './texts.ts';

export function CourseOfferPage() {
  const t = useText();
  const offerId = usePathParam('offerId');
  const query = useEndpoint('courseOfferRead', { params: { offerId } });
  const breadcrumbs = [{ to: '/courses', label: t(texts.offers) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.offer)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.offer)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(offer) => <OfferView offer={offer} />}
    </Async>
  );
}

export function NewCourseOfferPage() {
  const t = useText();
  const go = useGo();
  return (
    <Page title={t(texts.addOffer)} breadcrumbs={[{ to: '/courses', label: t(texts.offers) }]}>
      <OfferForm record={null} onDone={(id) => go(`/courses/${id}`)} onCancel={() => go('/courses')} />
    </Page>
  );
}

function OfferView({ offer }: { readonly offer: OfferRecord }) {
  const t = useText();
  const { may } = useSession();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={offer.title}
      breadcrumbs={[{ to: '/courses', label: t(texts.offers) }]}
      mark={<OfferBadge offer={offer} />}
      lead={offer.organisation}
      actions={
        offer.actions.includes('edit') && !editing ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.edit)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {editing ? (
          <Section title={t(texts.offer)} card>
            <OfferForm record={offer} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
          </Section>
        ) : (
          <OfferFacts offer={offer} />
        )}
        {may('strengths.read') ? <OfferClients offer={offer} /> : null}
      </div>
    </Page>
  );
}

function OfferFacts({ offer }: { readonly offer: OfferRecord }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const words = useLearningText();
  const placeText = usePlaceText();
  const day = (value: string | null) => (value ? dayText(value, language) : '–');
  return (
    <Section title={t(texts.offer)} card>
      <div className="stack">
        {offer.description ? <p className="kept-lines">{offer.description}</p> : null}
        <DescriptionList
          facts={[
            { label: t(texts.teaches), value: offer.teaches.map(words).join(', ') },
            {
              label: t(texts.needsLanguage),
              value:
                offer.needsLanguage && offer.needsLevel
                  ? `${reference.languageName(offer.needsLanguage)} ${t(levelWord(offer.needsLevel))}`
                  : t(texts.noLanguageNeeded),
            },
            { label: t(texts.municipality), value: placeText(offer) },
            { label: t(texts.startsOn), value: day(offer.startsOn) },
            { label: t(texts.endsOn), value: day(offer.endsOn) },
            { label: t(texts.appliesUntil), value: day(offer.appliesUntil) },
            { label: t(texts.places), value: offer.places ?? '–' },
          ]}
        />
        {offer.link ? (
          <p>
            <a href={offer.link} target="_blank" rel="noreferrer">
              {t(texts.openLink)} <Icon name="external" />
            </a>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** The reader's own clients whom the course would help; a school never sees this. */
function OfferClients({ offer }: { readonly offer: OfferRecord }) {
  const t = useText();
  const pages = useEndpointPages('courseOfferClients', { params: { offerId: offer.id }, body: {} });
  return (
    <Section title={t(texts.fittingClients)} card>
      <p className="soft">{t(texts.fittingClientsLead)}</p>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<p>{t(texts.noFittingClients)}</p>}
      >
        {(data) => (
          <div>
            <Table
              caption={t(texts.fittingClients)}
              hideCaption
              rows={data.rows}
              rowKey={(row) => row.clientId}
              columns={[
                {
                  key: 'client',
                  header: t(texts.client),
                  primary: true,
                  cell: (row) => <Link to={`/clients/${row.clientId}/strengths`}>{row.name}</Link>,
                },
                {
                  key: 'match',
                  header: t(texts.match),
                  cell: (row) => <MatchWords match={row.match} learning={row.learning} />,
                },
                {
                  key: 'stage',
                  header: t(texts.stage),
                  cell: (row) => (row.participation ? t(learningParticipationWords[row.participation]) : '–'),
                },
              ]}
            />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Section>
  );
}

function OfferForm({
  record,
  onDone,
  onCancel,
}: {
  readonly record: OfferRecord | null;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { language } = useLanguage();
  const reference = useReference();
  const learningText = useLearningText();
  const { session } = useSession();
  const own = session.staff?.role === 'partnerProfessional' ? session.staff.organisationId : null;
  const home = reference.organisations.find(({ id }) => id === own)?.municipalityCode ?? null;
  const form = useFormDraft<OfferValues>(
    `course-offer/${record?.id ?? 'new'}`,
    record ? valuesOfOffer(record) : newOffer(own, home),
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['courseOfferList', 'courseOfferRead', 'courseOfferClients', 'courseMatches'] as const,
    onDone: ({ id }: { readonly id: string }) => {
      toast(t(texts.saved));
      onDone(id);
    },
  };
  const create = useSubmit('courseOfferCreate', options);
  const change = useSubmit('courseOfferChange', options);
  function send(values: OfferValues, version: number | null): void {
    const { organisationId, title, startsOn } = values;
    const missing = values.teaches.flatMap((one, at) => [
      ...(one.code ? [] : [[`teaches/${at}/code`, null]]),
      ...(one.kind === 'language' && one.level === null ? [[`teaches/${at}/level`, null]] : []),
    ]);
    const filled = required.filled({ organisationId, title, startsOn, ...Object.fromEntries(missing) });
    if (!filled) return;
    const body = inputOfOffer(values, {
      organisationId: filled.organisationId,
      title: filled.title,
      startsOn: filled.startsOn,
    });
    if (record)
      change.submit({
        params: { offerId: record.id },
        body: { ...body, version: version ?? record.version },
      });
    else create.submit({ body });
  }
  const labels: Readonly<Record<keyof OfferValues, string>> = {
    organisationId: t(texts.organisation),
    title: t(texts.title),
    description: t(texts.description),
    teaches: t(texts.teaches),
    needsLanguage: t(texts.needsLanguage),
    needsLevel: t(texts.needsLevel),
    municipalityCode: t(texts.municipality),
    remote: t(texts.remote),
    startsOn: t(texts.startsOn),
    endsOn: t(texts.endsOn),
    appliesUntil: t(texts.appliesUntil),
    places: t(texts.places),
    link: t(texts.link),
    cancelledOn: t(texts.cancelledOn),
  };
  function show(name: keyof OfferValues, value: OfferValues[keyof OfferValues]): string {
    if (value === null || value === '') return '';
    if (typeof value === 'boolean') return value ? t(texts.remoteShort) : '–';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return value.map((one) => learningText(inputOfLearning(one))).join(', ');
    if (name === 'organisationId') return reference.organisationName(value);
    if (name === 'needsLanguage') return reference.languageName(value);
    if (name === 'municipalityCode') return reference.municipalityName(value);
    return /On$|Until$/.test(name) ? dayText(value, language) : value;
  }
  return (
    <RecordForm
      form={form}
      save={record ? change : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onCancel}
      labels={labels}
      show={show}
      read={(current) => {
        const saved = current as OfferRecord;
        return { values: valuesOfOffer(saved), version: saved.version };
      }}
    >
      <TextField label={t(texts.title)} {...form.field('title')} required maxLength={200} />
      {own === null ? (
        <ComboboxField
          label={t(texts.organisation)}
          {...form.field('organisationId')}
          required
          options={reference.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextArea label={t(texts.description)} {...form.field('description')} rows={3} maxLength={2000} />
      <Taught form={form} />
      <FieldRow>
        <SelectField<string | null>
          label={t(texts.needsLanguage)}
          {...form.field('needsLanguage')}
          options={[{ value: null, label: t(texts.noLanguageNeeded) }, ...reference.languageOptions]}
        />
        {form.values.needsLanguage === null ? null : (
          <SelectField<LanguageLevel | null>
            label={t(texts.needsLevel)}
            {...form.field('needsLevel')}
            required
            options={courseLevels.map((value) => ({ value, label: value }))}
          />
        )}
      </FieldRow>
      <SelectField<string | null>
        label={t(texts.municipality)}
        {...form.field('municipalityCode')}
        options={[{ value: null, label: t(texts.noMunicipality) }, ...reference.municipalityOptions]}
      />
      <CheckboxField label={t(texts.remote)} {...form.field('remote')} />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
      <FieldRow>
        <DateField label={t(texts.appliesUntil)} {...form.field('appliesUntil')} />
        <NumberField label={t(texts.places)} {...form.field('places')} />
      </FieldRow>
      <TextField label={t(texts.link)} hint="https://" {...form.field('link')} maxLength={500} />
      {record ? (
        <DateField
          label={t(texts.cancelledOn)}
          hint={t(texts.cancelledHint)}
          {...form.field('cancelledOn')}
        />
      ) : null}
    </RecordForm>
  );
}

function Taught({ form }: { readonly form: FormDraft<OfferValues> }) {
  const t = useText();
  const { teaches } = form.values;
  return (
    <Section title={t(texts.teaches)} level={3}>
      <div className="stack">
        {teaches.map((one, index) => (
          // what is learnt has no identity of its own but its place
          <div key={index} role="group" aria-label={t(texts.taughtNumber, { number: index + 1 })}>
            <LearningFields
              name={`teaches/${index}`}
              value={one}
              onChange={(changed) =>
                form.set({ teaches: teaches.map((old, at) => (at === index ? changed : old)) })
              }
            />
            {teaches.length > 1 ? (
              <Button
                size="small"
                look="quiet"
                icon="remove"
                onClick={() => form.set({ teaches: teaches.filter((_old, at) => at !== index) })}
              >
                {t(texts.removeTaught, { number: index + 1 })}
              </Button>
            ) : null}
          </div>
        ))}
        <div>
          <Button icon="add" onClick={() => form.set({ teaches: [...teaches, newLearning] })}>
            {t(texts.addTaught)}
          </Button>
        </div>
      </div>
    </Section>
  );
}
