import { groupLabel, pilotDecisionWords, pilotMeasureWords } from '@polku/domain';
import { useState } from 'react';
import { GroupTabs } from '../meetings/GroupTabs.tsx';
import { Async, type Output, useEndpoint, useReference, useText } from '../platform/index.ts';
import {
  Button,
  DateText,
  DescriptionList,
  EmptyState,
  Page,
  PeriodText,
  Section,
  StatusBadge,
} from '../ui/index.ts';
import { PilotDialog } from './PilotDialog.tsx';
import { texts } from './texts.ts';

export type Pilot = Output<'pilotList'>['rows'][number];

export function PilotsPage() {
  const t = useText();
  const query = useEndpoint('pilotList', {});
  const [editing, setEditing] = useState<Pilot | 'new' | null>(null);
  const manages = query.data?.actions.includes('manage') ?? false;
  return (
    <Page
      title={t(texts.pilots)}
      lead={t(texts.lead)}
      actions={
        manages ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <GroupTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {({ rows }) =>
          rows.map((pilot) => (
            <PilotCard key={pilot.id} pilot={pilot} onEdit={manages ? () => setEditing(pilot) : undefined} />
          ))
        }
      </Async>
      {editing ? (
        <PilotDialog pilot={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}

function PilotCard({ pilot, onEdit }: { readonly pilot: Pilot; readonly onEdit: (() => void) | undefined }) {
  const t = useText();
  const reference = useReference();
  return (
    <Section
      title={pilot.name}
      card
      actions={
        <>
          <StatusBadge
            tone={pilot.decision === 'spread' ? 'success' : pilot.decision === null ? 'info' : 'neutral'}
          >
            {t(pilot.decision ? pilotDecisionWords[pilot.decision] : texts.open)}
          </StatusBadge>
          {onEdit ? (
            <Button size="small" icon="edit" onClick={onEdit}>
              {t(texts.edit)}
              <span className="visually-hidden">: {pilot.name}</span>
            </Button>
          ) : null}
        </>
      }
    >
      <DescriptionList
        facts={[
          { label: t(texts.hypothesis), value: pilot.hypothesis },
          {
            label: t(texts.group),
            value: t(pilot.targetGroup ? groupLabel(pilot.targetGroup, reference.groupWords) : texts.anybody),
          },
          {
            label: t(texts.municipality),
            value: pilot.municipalityCode
              ? reference.municipalityName(pilot.municipalityCode)
              : t(texts.wholeArea),
          },
          { label: t(texts.period), value: <PeriodText startsOn={pilot.startsOn} endsOn={pilot.endsOn} /> },
          ...(pilot.action ? [{ label: t(texts.action), value: pilot.action }] : []),
          {
            label: t(pilotMeasureWords[pilot.measure]),
            value: `${pilot.measuredBefore || '–'} → ${pilot.measuredAfter || t(texts.noResult)}`,
          },
          ...(pilot.learnt ? [{ label: t(texts.learnt), value: pilot.learnt }] : []),
        ]}
      />
      {pilot.spread.length > 0 ? (
        <>
          <h3>{t(texts.spread)}</h3>
          <ul>
            {pilot.spread.map((one) => (
              <li key={one.municipalityCode}>
                {reference.municipalityName(one.municipalityCode)} <DateText day={one.on} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
