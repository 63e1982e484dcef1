import { endReasonWords, type PeriodAction, periodActionWords, periodStatusWords } from '@polku/domain';
import { useState } from 'react';
import { useDurationText, useLanguage, useReference, useText, weekdaysText } from '../platform/index.ts';
import {
  Button,
  dayText,
  DescriptionList,
  type Fact,
  PeriodText,
  Section,
  StatusBadge,
  type Tone,
} from '../ui/index.ts';
import { AttendanceMonth } from './AttendanceMonth.tsx';
import { EditPeriodDialog } from './EditPeriodDialog.tsx';
import { PeriodActionDialog } from './PeriodActionDialog.tsx';
import type { Period } from './period-values.ts';
import { Reviews } from './Reviews.tsx';
import { texts } from './texts.ts';

const tones: Readonly<Record<Period['status'], Tone>> = {
  planned: 'neutral',
  active: 'success',
  suspended: 'warning',
  ended: 'neutral',
};

export function PeriodCard(props: {
  readonly clientId: string;
  readonly period: Period;
  readonly mayManage: boolean;
  readonly mayMark: boolean;
}) {
  const { clientId, period, mayManage } = props;
  const t = useText();
  const [action, setAction] = useState<PeriodAction>();
  const [editing, setEditing] = useState(false);
  const isOpen = period.status !== 'ended';
  return (
    <Section
      title={period.environment.name || t(texts.placeHidden)}
      level={3}
      card
      actions={<StatusBadge tone={tones[period.status]}>{t(periodStatusWords[period.status])}</StatusBadge>}
    >
      <div className="stack">
        {mayManage && isOpen ? (
          <div className="row">
            {period.actions.map((one) => (
              <Button
                key={one}
                size="small"
                look={one === 'begin' || one === 'resume' ? 'primary' : 'secondary'}
                onClick={() => setAction(one)}
              >
                {t(periodActionWords[one])}
              </Button>
            ))}
            <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(true)}>
              {t(texts.edit)}
            </Button>
          </div>
        ) : null}
        <PeriodFacts period={period} />
        <div className="columns">
          {period.status === 'planned' ? null : (
            <AttendanceMonth clientId={clientId} period={period} mayMark={props.mayMark} />
          )}
          <div className="stack">
            <Reviews clientId={clientId} period={period} mayManage={mayManage} />
            <Changes period={period} />
          </div>
        </div>
      </div>
      {action ? (
        <PeriodActionDialog
          clientId={clientId}
          period={period}
          action={action}
          onClose={() => setAction(undefined)}
        />
      ) : null}
      {editing ? (
        <EditPeriodDialog clientId={clientId} period={period} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  );
}

function PeriodFacts({ period }: { readonly period: Period }) {
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const reference = useReference();
  const { municipalityCode } = period.environment;
  const facts: readonly (Fact | undefined)[] = [
    {
      label: t(texts.time),
      value: <PeriodText startsOn={period.startsOn} endsOn={period.endedOn ?? period.endsOn} />,
    },
    {
      label: t(texts.days),
      value: t(texts.daysAndHours, {
        weekdays: weekdaysText(period.weekdays, language),
        time: duration(period.dailyMinutes),
      }),
    },
    {
      label: t(texts.environment),
      value: [
        period.environment.name || t(texts.placeHidden),
        municipalityCode ? reference.municipalityName(municipalityCode) : undefined,
      ]
        .filter(Boolean)
        .join(', '),
    },
    { label: t(texts.coach), value: period.coach.name },
    period.packageName ? { label: t(texts.package), value: t(period.packageName) } : undefined,
    {
      label: t(texts.goals),
      value: period.goals ? <span className="kept-lines">{period.goals}</span> : null,
    },
    period.status === 'planned'
      ? undefined
      : {
          label: t(texts.attended),
          value:
            period.attendancePercent === null
              ? t(texts.attendedNone, { planned: period.plannedDays })
              : t(texts.attendedFacts, { percent: period.attendancePercent, planned: period.plannedDays }),
        },
    period.endedOn && period.endReason
      ? {
          label: t(texts.ended),
          value: (
            <>
              {t(texts.endedFacts, {
                day: dayText(period.endedOn, language),
                reason: t(endReasonWords[period.endReason]),
              })}
              {period.endNote ? <span className="kept-lines soft"> {period.endNote}</span> : null}
            </>
          ),
        }
      : undefined,
  ];
  return <DescriptionList facts={facts.filter((fact) => fact !== undefined)} />;
}

function Changes({ period }: { readonly period: Period }) {
  const t = useText();
  const { language } = useLanguage();
  if (period.changes.length === 0) return null;
  return (
    <section aria-label={t(texts.changes)}>
      <h4>{t(texts.changes)}</h4>
      <ul className="plain-list">
        {period.changes.map((change) => (
          <li key={change.id}>
            {t(texts[change.kind], {
              from: dayText(change.from, language),
              until: change.until ? dayText(change.until, language) : '',
            })}
            <p className="small soft">{change.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
