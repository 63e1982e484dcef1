import { duplicateGroundWords } from '@polku/domain';
import { Async, type RowOf, useEndpointPages, useLanguage, useText } from '../platform/index.ts';
import { dayText, EmptyState, LinkButton, LoadMore, Page, Table, VisuallyHidden } from '../ui/index.ts';
import { MergeTabs } from './MergeTabs.tsx';
import { mergeTexts as texts } from './texts.ts';

type Pair = RowOf<'duplicateList'>;

export function DuplicatesPage() {
  const t = useText();
  const query = useEndpointPages('duplicateList', {});
  return (
    <Page title={t(texts.duplicates)} lead={t(texts.lead)}>
      <MergeTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <>
            <PairTable rows={data.rows} />
            <LoadMore {...data} />
          </>
        )}
      </Async>
    </Page>
  );
}

function PairTable({ rows }: { readonly rows: readonly Pair[] }) {
  const t = useText();
  return (
    <Table<Pair>
      caption={t(texts.suspected)}
      hideCaption
      rows={rows}
      rowKey={({ first, second }) => `${first.id} ${second.id}`}
      columns={[
        {
          key: 'first',
          header: t(texts.first),
          primary: true,
          cell: ({ first }) => <PersonCell person={first} />,
        },
        { key: 'second', header: t(texts.second), cell: ({ second }) => <PersonCell person={second} /> },
        {
          key: 'grounds',
          header: t(texts.grounds),
          cell: ({ grounds }) => grounds.map((ground) => t(duplicateGroundWords[ground])).join('. '),
        },
        {
          key: 'compare',
          header: t(texts.compare),
          actions: true,
          cell: ({ first, second }) => (
            <LinkButton to={`/duplicates/${first.id}/${second.id}`} size="small" icon="swap">
              {t(texts.compare)}
              <VisuallyHidden>
                {t(texts.pairNames, { first: first.name, second: second.name })}
              </VisuallyHidden>
            </LinkButton>
          ),
        },
      ]}
    />
  );
}

function PersonCell({ person }: { readonly person: Pair['first'] }) {
  const { language } = useLanguage();
  return (
    <span>
      <bdi>{person.name}</bdi>
      {person.birthDate ? <span className="soft small"> {dayText(person.birthDate, language)}</span> : null}
    </span>
  );
}
