import {
  type Change,
  type FormWords,
  type Measure,
  type Rater,
  type Scores,
  areaScores,
  changeOf,
  inOrder,
  latestDifference,
  measureKey,
  occasionWords,
  raterWords,
  raters,
  stepsOfArea,
} from '@polku/domain';
import { type Output, useLanguage, useSession, useText } from '../platform/index.ts';
import { Badge, DateText, dayText, EmptyState, LinkButton, Section, Table } from '../ui/index.ts';
import { ProgressCurve } from './ProgressCurve.tsx';
import { texts } from './texts.ts';

type Overview = Output<'assessmentOverview'>;
type Definition = Overview['definitions'][number];

export interface ShownMeasure extends Measure {
  readonly id: string;
  readonly occasion: Overview['assessments'][number]['occasion'];
  readonly definition: Definition;
}

/** Finished measures in the order of their days, each with the edition it was given to. */
export function measuresOf(overview: Pick<Overview, 'assessments' | 'definitions'>): readonly ShownMeasure[] {
  const measures = overview.assessments.flatMap((one): ShownMeasure[] => {
    const definition = overview.definitions.find((form) => form.id === one.definitionId);
    if (definition?.key !== measureKey || one.status !== 'done') return [];
    const { key, edition, content } = definition;
    const { id, ratedBy, answeredOn, occasion } = one;
    return [
      {
        id,
        key,
        edition,
        ratedBy,
        answeredOn,
        occasion,
        definition,
        scores: areaScores(content, one.answers),
      },
    ];
  });
  return inOrder(measures);
}

const totalOf = (scores: Scores) => Object.values(scores).reduce((sum, steps) => sum + steps, 0);

export function ProgressSection({
  clientId,
  overview,
}: {
  readonly clientId: string;
  readonly overview: Overview;
}) {
  const t = useText();
  const measures = measuresOf(overview);
  const inUse = overview.definitions.find((one) => one.key === measureKey && one.status === 'published');
  const actions =
    overview.mayWrite && inUse
      ? raters.map((rater) => (
          <LinkButton
            key={rater}
            to={`/clients/${clientId}/assessments/${inUse.id}/${rater}`}
            look={overview.next[rater] ? 'primary' : 'secondary'}
          >
            {t(rater === 'client' ? texts.fillWithClient : texts.fillAsCoach)}
          </LinkButton>
        ))
      : null;
  return (
    <Section title={t(texts.measure)} card actions={actions}>
      <div className="stack">
        <NextMeasure next={overview.next} />
        {measures.length === 0 ? (
          <EmptyState title={t(texts.noMeasures)} level={3}>
            {t(texts.noMeasuresLead)}
          </EmptyState>
        ) : (
          <Progress measures={measures} />
        )}
      </div>
    </Section>
  );
}

function NextMeasure({ next }: { readonly next: Overview['next'] }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const asked = raters.flatMap((rater) => {
    const due = next[rater];
    return due ? [{ rater, ...due }] : [];
  });
  if (asked.length === 0) return <p className="soft">{t(texts.nothingNext)}</p>;
  return (
    <p>
      <strong>{t(texts.nextMeasure)}</strong>{' '}
      {asked.map(({ rater, dueOn }, index) => (
        <span key={rater}>
          {index > 0 ? ', ' : null}
          {t(texts.nextOf, { who: t(raterWords[rater]).toLowerCase(), day: dayText(dueOn, language) })}
          {dueOn < session.today ? ' ' : null}
          {dueOn < session.today ? <Badge tone="warning">{t(texts.late)}</Badge> : null}
        </span>
      ))}
    </p>
  );
}

function Progress({ measures }: { readonly measures: readonly ShownMeasure[] }) {
  const t = useText();
  const latest = measures.at(-1);
  if (!latest) return null;
  const { definition } = latest;
  // only what can be compared with the latest is drawn and counted
  const comparable = measures.filter((one) => one.definition.id === definition.id);
  const lineOf = (rater: Rater) =>
    comparable
      .filter((one) => one.ratedBy === rater)
      .map((one) => ({ on: one.answeredOn, value: totalOf(one.scores) }));
  const { areas } = definition.content;
  const most = areas.reduce((sum, area) => sum + stepsOfArea(definition.content, area.code), 0);
  return (
    <>
      <div className="curve-and-change">
        <div>
          <ProgressCurve
            lines={{ client: lineOf('client'), coach: lineOf('coach') }}
            least={areas.length}
            most={most}
          />
          <p className="curve-key small">
            {raters.map((rater) => (
              <span key={rater} className={`key-${rater}`}>
                {t(raterWords[rater])}
              </span>
            ))}
          </p>
        </div>
        <div>
          <h3>{t(texts.change)}</h3>
          <ul className="change-list">
            {raters.map((rater) => (
              <li key={rater}>
                <ChangeLine rater={rater} change={changeOf(comparable, rater)} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <AreaTable measures={comparable} definition={definition} />
      <details>
        <summary>
          {t(texts.allAnswers)} <span className="count">{measures.length}</span>
        </summary>
        {comparable.length < measures.length ? <p className="small">{t(texts.earlierEdition)}</p> : null}
        <AllMeasures measures={measures} />
      </details>
    </>
  );
}

function ChangeLine({ rater, change }: { readonly rater: Rater; readonly change: Change | null }) {
  const t = useText();
  const who = t(raterWords[rater]);
  if (!change) return <span className="soft">{t(texts.changeLater, { who })}</span>;
  const { total } = change;
  const words = total === 0 ? texts.changeNone : total > 0 ? texts.changeUp : texts.changeDown;
  return <>{t(words, { who, count: Math.abs(total) })}</>;
}

interface AreaRow {
  readonly code: string;
  readonly name: FormWords;
  readonly steps: number;
  readonly client: number | undefined;
  readonly coach: number | undefined;
  readonly clientChange: number | undefined;
  readonly coachChange: number | undefined;
  readonly difference: number | undefined;
}

/** Client and coach side by side, by area, as they stand now. */
function AreaTable({
  measures,
  definition,
}: {
  readonly measures: readonly ShownMeasure[];
  readonly definition: Definition;
}) {
  const t = useText();
  const { language } = useLanguage();
  const now = (rater: Rater) => measures.findLast((one) => one.ratedBy === rater)?.scores ?? {};
  const changes = { client: changeOf(measures, 'client'), coach: changeOf(measures, 'coach') };
  const differences = latestDifference(measures) ?? {};
  const rows = definition.content.areas.map(
    ({ code, name }): AreaRow => ({
      code,
      name,
      steps: stepsOfArea(definition.content, code),
      client: now('client')[code],
      coach: now('coach')[code],
      clientChange: changes.client?.areas[code],
      coachChange: changes.coach?.areas[code],
      difference: differences[code],
    }),
  );
  return (
    <div>
      <Table
        caption={t(texts.areaTable)}
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          { key: 'area', header: t(texts.area), primary: true, cell: (row) => row.name[language] },
          {
            key: 'client',
            header: t(raterWords.client),
            cell: (row) => (
              <Standing step={row.client} steps={row.steps} change={row.clientChange} rater="client" />
            ),
          },
          {
            key: 'coach',
            header: t(raterWords.coach),
            cell: (row) => (
              <Standing step={row.coach} steps={row.steps} change={row.coachChange} rater="coach" />
            ),
          },
          {
            key: 'difference',
            header: t(texts.difference),
            align: 'end',
            cell: (row) => <span className="numeric">{signed(row.difference)}</span>,
          },
        ]}
      />
      <p className="soft small">{t(texts.differenceHint)}</p>
    </div>
  );
}

function Standing({
  step,
  steps,
  change,
  rater,
}: {
  readonly step: number | undefined;
  readonly steps: number;
  readonly change: number | undefined;
  readonly rater: Rater;
}) {
  const t = useText();
  if (step === undefined) return <span className="soft">–</span>;
  return (
    <span className="standing">
      <svg className={`pips pips-${rater}`} viewBox={`0 0 ${steps * 14} 12`} aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <rect key={index} x={index * 14 + 1} y="1" width="10" height="10" rx="2" data-full={index < step} />
        ))}
      </svg>
      <span className="numeric">{t(texts.stepOf, { step, steps })}</span>
      {change ? <span className="numeric soft">{signed(change)}</span> : null}
    </span>
  );
}

/** With a true minus sign. */
export function signed(change: number | null | undefined): string {
  if (change === undefined || change === null) return '–';
  return change > 0 ? `+${change}` : change < 0 ? `−${Math.abs(change)}` : '0';
}

function AllMeasures({ measures }: { readonly measures: readonly ShownMeasure[] }) {
  const t = useText();
  const { language } = useLanguage();
  const latest = measures.at(-1);
  const areas = latest?.definition.content.areas ?? [];
  return (
    <Table
      caption={t(texts.allAnswers)}
      hideCaption
      rows={measures.toReversed()}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'on',
          header: t(texts.answered),
          primary: true,
          cell: (row) => <DateText day={row.answeredOn} />,
        },
        { key: 'rater', header: t(texts.rater), cell: (row) => t(raterWords[row.ratedBy]) },
        { key: 'occasion', header: t(texts.occasion), cell: (row) => t(occasionWords[row.occasion]) },
        ...areas.map((area) => ({
          key: area.code,
          header: area.name[language],
          align: 'end' as const,
          cell: (row: ShownMeasure) => <span className="numeric">{row.scores[area.code] ?? '–'}</span>,
        })),
        {
          key: 'total',
          header: t(texts.total),
          align: 'end',
          cell: (row) => <strong className="numeric">{totalOf(row.scores)}</strong>,
        },
        {
          key: 'edition',
          header: t(texts.editionHeader),
          align: 'end',
          cell: (row) => <span className="numeric">{row.edition}</span>,
        },
      ]}
    />
  );
}
