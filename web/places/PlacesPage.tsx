import { useState } from 'react';
import { GroupTabs } from '../meetings/GroupTabs.tsx';
import { PublicLink } from '../meetings/PublicLink.tsx';
import { Async, type Output, useEndpoint, useReference, useSession, useText } from '../platform/index.ts';
import { Badge, Button, type Column, EmptyState, Link, Page, Table } from '../ui/index.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { texts } from './texts.ts';

export type Place = Output<'placeList'>['rows'][number];

export function PlacesPage() {
  const t = useText();
  const { may } = useSession();
  const query = useEndpoint('placeList', {});
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t(texts.places)}
      lead={t(texts.lead)}
      actions={
        <>
          <PublicLink />
          {may('place.manage') ? (
            <Button look="primary" icon="add" onClick={() => setAdding(true)}>
              {t(texts.add)}
            </Button>
          ) : null}
        </>
      }
    >
      <GroupTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {({ rows }) => <Places rows={rows} />}
      </Async>
      {adding ? <PlaceDialog place={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function Places({ rows }: { readonly rows: readonly Place[] }) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Place>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/groups/places/${row.id}`}>{row.name}</Link>{' '}
          {row.endedOn ? <Badge>{t(texts.ended)}</Badge> : null}
        </>
      ),
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    { key: 'address', header: t(texts.address), cell: (row) => row.streetAddress },
  ];
  return (
    <Table caption={t(texts.places)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}
