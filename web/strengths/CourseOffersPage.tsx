import { type LearningKind, type OfferRecord, learningKindWords, learningKinds } from '@polku/domain';
import {
  Async,
  useAddressValue,
  useEndpointPages,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  CheckboxField,
  EmptyState,
  Link,
  LinkButton,
  LoadMore,
  Page,
  SelectField,
  Table,
  dayText,
} from '../ui/index.ts';
import { useLearningText } from './learning.tsx';
import { texts } from './texts.ts';
import { LanguageWaiting } from './LanguageWaiting.tsx';

/** What schools offer, the soonest to apply for first. */
export function CourseOffersPage() {
  const t = useText();
  const { may } = useSession();
  const reference = useReference();
  const [kind, setKind] = useAddressValue('kind');
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [past, setPast] = useAddressValue('past');
  const learningKind = learningKinds.find((one) => one === kind);
  const query = {
    ...(learningKind ? { kind: learningKind } : {}),
    ...(municipality ? { municipalityCode: municipality } : {}),
    ...(past ? { past: 'with' as const } : {}),
  };
  const pages = useEndpointPages('courseOfferList', { query }, { keepEarlier: true });
  return (
    <Page
      title={t(texts.offers)}
      lead={t(texts.offersLead)}
      actions={
        may('courseOffer.manage') ? (
          <LinkButton to="/courses/new" look="primary" icon="add">
            {t(texts.addOffer)}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="filters" role="group" aria-label={t(texts.filters)}>
        <SelectField<LearningKind | ''>
          label={t(texts.teaches)}
          value={learningKind ?? ''}
          onChange={setKind}
          options={[
            { value: '', label: t(texts.anyKind) },
            ...learningKinds.map((value) => ({ value, label: t(learningKindWords[value]) })),
          ]}
        />
        <SelectField
          label={t(texts.municipality)}
          value={municipality ?? ''}
          onChange={setMunicipality}
          options={[{ value: '', label: t(texts.allMunicipalities) }, ...reference.municipalityOptions]}
        />
        <CheckboxField
          label={t(texts.withPast)}
          value={past !== undefined}
          onChange={(value) => setPast(value ? 'with' : undefined)}
        />
      </div>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noOffers)}>{t(texts.noOffersLead)}</EmptyState>}
      >
        {(data) => (
          <div>
            <OfferTable rows={data.rows} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {may('languageWaiting.counts') ? <LanguageWaiting /> : null}
    </Page>
  );
}

export function OfferBadge({ offer }: { readonly offer: Pick<OfferRecord, 'open' | 'cancelledOn'> }) {
  const t = useText();
  if (offer.cancelledOn) return <Badge tone="warning">{t(texts.cancelled)}</Badge>;
  return offer.open ? null : <Badge>{t(texts.past)}</Badge>;
}

export function usePlaceText(): (offer: Pick<OfferRecord, 'municipalityCode' | 'remote'>) => string {
  const t = useText();
  const reference = useReference();
  return ({ municipalityCode, remote }) =>
    [
      municipalityCode ? reference.municipalityName(municipalityCode) : null,
      remote ? t(texts.remoteShort) : null,
    ]
      .filter(Boolean)
      .join(', ');
}

function OfferTable({ rows }: { readonly rows: readonly OfferRecord[] }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useLearningText();
  const placeText = usePlaceText();
  return (
    <Table
      caption={t(texts.offers)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: t(texts.offer),
          primary: true,
          cell: (row) => (
            <span className="stack-tight">
              <span>
                <Link to={`/courses/${row.id}`}>{row.title}</Link> <OfferBadge offer={row} />
              </span>
              <span className="soft small">{row.organisation}</span>
            </span>
          ),
        },
        { key: 'teaches', header: t(texts.teaches), cell: (row) => row.teaches.map(words).join(', ') },
        { key: 'place', header: t(texts.municipality), cell: placeText },
        { key: 'startsOn', header: t(texts.startsOn), cell: (row) => dayText(row.startsOn, language) },
        {
          key: 'appliesUntil',
          header: t(texts.appliesUntil),
          cell: (row) => dayText(row.appliesUntil ?? row.startsOn, language),
        },
      ]}
    />
  );
}
