import { slicePartWords } from '@polku/domain';
import { Async, type Output, useEndpoint, useText } from '../platform/index.ts';
import {
  DateText,
  DescriptionList,
  EmptyState,
  LinkButton,
  Page,
  Section,
  VisuallyHidden,
} from '../ui/index.ts';
import { LegalBasisText } from './LegalBasis.tsx';
import { sliceTexts as texts } from './slice-texts.ts';
import './sharing.css';

type Handed = Output<'sliceList'>['rows'][number];
export type HandedSlice = Handed['slices'][number];

/** A partner's first page: what has been handed to her, until when, why, and what she may do. */
export function HandedPage() {
  const t = useText();
  const query = useEndpoint('sliceList', {});
  return (
    <Page title={t(texts.handed)} lead={t(texts.handedLead)}>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>}
      >
        {({ rows }) => (
          <div className="stack">
            {rows.map((row) => (
              <HandedClient key={row.clientId} row={row} />
            ))}
          </div>
        )}
      </Async>
    </Page>
  );
}

function HandedClient({ row }: { readonly row: Handed }) {
  const t = useText();
  const deeds = [
    t(texts.mayRead),
    row.openSteps === null ? null : t(texts.mayMark, { count: row.openSteps }),
    row.slices.some(({ parts }) => parts.includes('contacts')) ? t(texts.mayWrite) : null,
  ];
  return (
    <Section
      title={row.name}
      card
      actions={
        <LinkButton to={`/handed/${row.clientId}`} size="small">
          {t(texts.open)}
          <VisuallyHidden>: {row.name}</VisuallyHidden>
        </LinkButton>
      }
    >
      {row.slices.map((slice) => (
        <SliceFacts key={slice.id} slice={slice} />
      ))}
      <p className="soft">
        {t(texts.mayDo)}: {deeds.filter(Boolean).join(', ')}
      </p>
    </Section>
  );
}

export function SliceFacts({ slice }: { readonly slice: HandedSlice }) {
  const t = useText();
  return (
    <DescriptionList
      facts={[
        { label: t(texts.parts), value: slice.parts.map((part) => t(slicePartWords[part])).join(', ') },
        { label: t(texts.until), value: <DateText day={slice.endsOn} /> },
        { label: t(texts.why), value: <LegalBasisText basis={slice.legalBasis} on={slice.startsOn} /> },
        { label: t(texts.purpose), value: slice.purpose },
        { label: t(texts.givenBy), value: `${slice.givenBy}, ${slice.givenByOrganisation}` },
      ]}
    />
  );
}
