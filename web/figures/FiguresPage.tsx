import {
  columnWords,
  endedOf,
  experienceNames,
  type FigureKey,
  figureNames,
  groupLabel,
  keysOf,
  measureViews,
  type Partition,
  partitions,
  percentOf,
  periodWords,
  type Slice as PublishedSlice,
  shownSum,
  situationsEnded,
  situationsOpen,
  targetGroups,
  waitNames,
} from '@polku/domain';
import { type ReactNode, useState } from 'react';
import { api, Async, useEndpoint, useLanguage, useReference, useText } from '../platform/index.ts';
import {
  Button,
  dayText,
  DownloadLink,
  EmptyState,
  Link,
  Notice,
  numberText,
  Page,
  ProgressBar,
  SelectField,
  type Column,
  Table,
} from '../ui/index.ts';
import { type BarRow, BarTable } from './BarTable.tsx';
import { FigureCard } from './FigureCard.tsx';
import { type Measured, SliceTable, useSliceName } from './SliceTable.tsx';
import { type Figures, type Part, peopleAddress, type Slice, sliceOf, usePart } from './slices.ts';
import { TargetDialog } from './TargetDialog.tsx';
import { texts } from './texts.ts';
import './figures.css';

/** Counts for those who lead: no person can be told from them; those who may, see the people behind each. */
export function FiguresPage() {
  const t = useText();
  const { language } = useLanguage();
  const part = usePart();
  const query = useEndpoint(
    'figuresRead',
    { query: part.period === undefined ? {} : { period: part.period } },
    { keepEarlier: true },
  );
  const figures = query.data;
  return (
    <Page
      title={t(texts.title)}
      lead={
        figures
          ? t(texts.lead, { day: dayText(figures.on, language), limit: figures.hiddenUnder })
          : undefined
      }
      actions={figures ? <Downloads figures={figures} part={part} /> : undefined}
    >
      <Async query={query}>
        {(read) => (
          <div className="stack">
            <Filters figures={read} />
            <Sections figures={read} part={part} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function Downloads({ figures, part }: { readonly figures: Figures; readonly part: Part }) {
  const t = useText();
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <DownloadLink
          key={format}
          href={api.href('figuresExport', {
            query: {
              format,
              period: figures.period.key,
              ...(part.municipality === null ? {} : { municipalityCode: part.municipality }),
              ...(part.group === null ? {} : { group: part.group }),
            },
          })}
        >
          {t(texts.download, { format: format === 'csv' ? 'CSV' : 'Excel' })}
        </DownloadLink>
      ))}
    </>
  );
}

function Filters({ figures }: { readonly figures: Figures }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const part = usePart();
  const places = figures.slices.flatMap(({ municipalityCode, group }) =>
    municipalityCode === null || municipalityCode === '' || group !== null ? [] : [municipalityCode],
  );
  const unknown = figures.slices.some(({ municipalityCode }) => municipalityCode === '');
  const all = '*';
  return (
    <search aria-label={t(texts.filters)} className="filters">
      <SelectField
        label={t(texts.period)}
        value={figures.period.key}
        onChange={part.setPeriod}
        options={figures.periods.map((one) => ({ value: one.key, label: t(periodWords(one)) }))}
      />
      <SelectField
        label={t(texts.municipality)}
        value={part.municipality ?? all}
        onChange={(code) => part.setMunicipality(code === all ? null : code)}
        options={[
          { value: all, label: t(texts.allMunicipalities) },
          ...places
            .map((code) => ({ value: code, label: reference.municipalityName(code) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, language)),
          ...(unknown ? [{ value: '', label: t(texts.unknownPlace) }] : []),
        ]}
      />
      {figures.period.kind === 'year' ? null : (
        <SelectField
          label={t(texts.group)}
          value={part.group ?? all}
          onChange={(group) => part.setGroup(targetGroups.find((one) => one === group) ?? null)}
          options={[
            { value: all, label: t(texts.allGroups) },
            ...targetGroups.map((group) => ({
              value: group,
              label: t(groupLabel(group, reference.groupWords)),
            })),
          ]}
        />
      )}
    </search>
  );
}

interface Shown {
  readonly figures: Figures;
  readonly part: Part;
  readonly slice: Slice;
  readonly before: Slice | undefined;
}

function Sections({ figures, part }: { readonly figures: Figures; readonly part: Part }) {
  const t = useText();
  const slice = sliceOf(figures.slices, part);
  if (!slice || (figures.slices[0]?.people ?? 1) === 0) {
    return <EmptyState title={t(texts.nobody)}>{t(texts.nobodyLead)}</EmptyState>;
  }
  const shown: Shown = { figures, part, slice, before: sliceOf(figures.slicesBefore, part) };
  const isYear = figures.period.kind === 'year';
  const isBoth = part.municipality !== null && part.group !== null;
  return (
    <>
      {isYear ? <Notice>{t(texts.yearLead)}</Notice> : null}
      <div className="columns">
        {isYear ? null : <Reached {...shown} />}
        {isBoth ? (
          <Notice title={t(texts.bothTitle)}>{t(texts.bothLead)}</Notice>
        ) : (
          <>
            {isYear ? null : <Situation {...shown} />}
            <Outcomes {...shown} />
            {isYear ? null : <HalfYearOnly {...shown} />}
          </>
        )}
      </div>
      <Notice title={t(texts.hiddenTitle)}>{t(texts.hiddenLead, { limit: figures.hiddenUnder })}</Notice>
    </>
  );
}

function HalfYearOnly(shown: Shown) {
  return (
    <>
      <DropOut {...shown} />
      <Movement {...shown} />
      <YesNo {...shown} figure="active" />
      <YesNo {...shown} figure="withoutResponsible" />
      <YesNo {...shown} figure="inactive" />
      <Waits {...shown} />
      <MeasureChange {...shown} />
      {shown.part.municipality === null && shown.part.group === null ? <Experience {...shown} /> : null}
    </>
  );
}

/** Bars of some columns of a figure, with those of the half-year before and the people behind each. */
function useBars({ figures, part, slice, before }: Shown) {
  const t = useText();
  const { period } = figures;
  return (partition: Partition, columns: readonly string[]): readonly BarRow[] =>
    columns.map((column) => ({
      key: column,
      label: t(columnWords[partition][column] ?? { fi: column, sv: column, en: column }),
      count: slice.counts[partition]?.[column] ?? null,
      ...(before ? { before: before.counts[partition]?.[column] ?? null } : {}),
      ...(figures.actions.includes('people') && period.kind === 'halfYear'
        ? { people: peopleAddress(period.key, part, { partition, column }) }
        : {}),
    }));
}

function useBeforeHeader(figures: Figures): string | undefined {
  const t = useText();
  return figures.before ? t(texts.before, { period: t(periodWords(figures.before)) }) : undefined;
}

function useMeasured() {
  const t = useText();
  return (partition: Partition, columns: readonly string[]): readonly Measured[] =>
    columns.map((column) => ({
      key: column,
      label: t(columnWords[partition][column] ?? { fi: column, sv: column, en: column }),
      of: (slice) => slice.counts[partition]?.[column] ?? null,
    }));
}

function BarFigure({
  shown,
  figure,
  partition,
  columns,
  after,
}: {
  readonly shown: Shown;
  readonly figure: FigureKey;
  readonly partition: Partition;
  readonly columns: readonly string[];
  readonly after?: ReactNode;
}) {
  const t = useText();
  const bars = useBars(shown);
  const measured = useMeasured();
  const name = t(figureNames[figure]);
  return (
    <FigureCard
      figure={figure}
      figures={shown.figures}
      table={
        <SliceTable
          title={name}
          figures={shown.figures}
          byGroup={shown.part.group !== null}
          measured={measured(partition, columns)}
        />
      }
    >
      <BarTable
        caption={name}
        labelHeader={t(texts.part)}
        beforeHeader={useBeforeHeader(shown.figures)}
        rows={bars(partition, columns)}
      />
      {after}
    </FigureCard>
  );
}

const Situation = (shown: Shown) => (
  <BarFigure shown={shown} figure="situation" partition="situation" columns={situationsOpen} />
);

function Outcomes(shown: Shown) {
  const t = useText();
  const { language } = useLanguage();
  const ended = endedOf(shown.slice as PublishedSlice);
  return (
    <BarFigure
      shown={shown}
      figure="outcomes"
      partition="situation"
      columns={situationsEnded}
      after={
        <p className="soft small">
          {t(texts.endedInAll, { count: ended === null ? t(texts.hidden) : numberText(ended, language) })}
        </p>
      }
    />
  );
}

const DropOut = (shown: Shown) => (
  <BarFigure shown={shown} figure="dropOut" partition="dropOut" columns={partitions.dropOut.columns} />
);

const Movement = (shown: Shown) => (
  <BarFigure shown={shown} figure="movement" partition="movement" columns={partitions.movement.columns} />
);

function YesNo({
  figure,
  ...shown
}: Shown & { readonly figure: 'active' | 'withoutResponsible' | 'inactive' }) {
  const t = useText();
  const percent = percentOf(shown.slice.counts[figure]?.['yes'] ?? null, shown.slice.people);
  return (
    <BarFigure
      shown={shown}
      figure={figure}
      partition={figure}
      columns={['yes', 'no']}
      after={percent === null ? null : <p className="soft small">{t(texts.share, { percent })}</p>}
    />
  );
}

function Reached({ figures, part, slice, before }: Shown) {
  const t = useText();
  const { language } = useLanguage();
  const nameOf = useSliceName();
  const [asking, setAsking] = useState(false);
  const target = figures.targets.find(
    (one) => one.municipalityCode === part.municipality && one.group === part.group,
  );
  const isWhole = part.municipality === null && part.group === null;
  const size = target?.people ?? (isWhole ? figures.targetGroupSize : null);
  const source = target?.source ?? (isWhole ? figures.targetGroupSource : '');
  const reached = slice.people;
  const targetOf = (one: Slice) =>
    figures.targets.find((each) => each.municipalityCode === one.municipalityCode && each.group === one.group)
      ?.people ?? null;
  return (
    <FigureCard
      figure="reached"
      figures={figures}
      table={
        <SliceTable
          title={t(figureNames.reached)}
          figures={figures}
          byGroup={part.group !== null && part.municipality === null}
          measured={[
            { key: 'people', label: t(texts.people), of: (one) => one.people },
            ...(figures.targets.length > 0
              ? [{ key: 'target', label: t(texts.target), of: targetOf, none: '–' }]
              : []),
          ]}
        />
      }
    >
      <p className="big-figure">{reached === null ? t(texts.hidden) : numberText(reached, language)}</p>
      {before ? (
        <p className="soft small">
          {t(texts.earlier, {
            count: before.people === null ? t(texts.hidden) : numberText(before.people, language),
          })}
        </p>
      ) : null}
      {reached !== null && size ? (
        <ProgressBar
          label={t(target ? texts.ofTarget : texts.ofSize, {
            reached: numberText(reached, language),
            size: numberText(size, language),
          })}
          value={Math.min(reached, size)}
          max={size}
        />
      ) : null}
      {size && source ? <p className="soft small">{t(texts.targetSource, { source })}</p> : null}
      <div className="row">
        {figures.actions.includes('people') ? (
          <Link to={peopleAddress(figures.period.key, part, null)}>{t(texts.showPeople)}</Link>
        ) : null}
        {figures.actions.includes('target') && part.municipality !== '' ? (
          <Button size="small" onClick={() => setAsking(true)}>
            {t(target ? texts.changeTarget : texts.setTarget)}
          </Button>
        ) : null}
      </div>
      {asking ? (
        <TargetDialog
          target={target ?? null}
          period={figures.period}
          part={part}
          whose={nameOf(part)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </FigureCard>
  );
}

interface WaitRow {
  readonly key: string;
  readonly label: string;
  readonly now: Slice['waits'][keyof Slice['waits']];
  readonly before: Slice['waits'][keyof Slice['waits']];
}

function Waits({ figures, part, slice, before }: Shown) {
  const t = useText();
  const beforeHeader = useBeforeHeader(figures);
  const daysOf = (wait: WaitRow['now']) =>
    wait ? (
      <>
        {t(texts.days, { count: wait.median })}
        <br />
        <span className="soft small">{t(texts.nine, { count: wait.ninth })}</span>
      </>
    ) : (
      <span className="soft small">{t(texts.hidden)}</span>
    );
  const columns: readonly Column<WaitRow>[] = [
    { key: 'wait', header: t(texts.wait), primary: true, cell: (row) => row.label },
    { key: 'now', header: t(periodWords(figures.period)), cell: (row) => daysOf(row.now) },
    ...(beforeHeader === undefined
      ? []
      : [{ key: 'before', header: beforeHeader, cell: (row: WaitRow) => daysOf(row.before) }]),
  ];
  const name = t(figureNames.waits);
  return (
    <FigureCard
      figure="waits"
      figures={figures}
      table={
        <SliceTable
          title={name}
          figures={figures}
          byGroup={part.group !== null}
          measured={keysOf(waitNames).map((key) => ({
            key,
            label: t(waitNames[key]),
            of: (one) => one.waits[key]?.median ?? null,
          }))}
        />
      }
    >
      <Table
        caption={name}
        hideCaption
        columns={columns}
        rows={keysOf(waitNames).map((key) => ({
          key,
          label: t(waitNames[key]),
          now: slice.waits[key],
          before: before?.waits[key],
        }))}
        rowKey={(row) => row.key}
      />
    </FigureCard>
  );
}

function MeasureChange(shown: Shown) {
  const t = useText();
  const { language } = useLanguage();
  const bars = useBars(shown);
  const measured = useMeasured();
  const beforeHeader = useBeforeHeader(shown.figures);
  const name = t(figureNames.measure);
  return (
    <FigureCard
      figure="measure"
      figures={shown.figures}
      table={
        <SliceTable
          title={name}
          figures={shown.figures}
          byGroup={shown.part.group !== null}
          measured={keysOf(measureViews).flatMap((view) =>
            measured(view, ['improved', 'notImproved']).map((one) => ({
              ...one,
              key: `${view} ${one.key}`,
              label: `${t(measureViews[view])}: ${one.label}`,
            })),
          )}
        />
      }
    >
      {keysOf(measureViews).map((view) => {
        const counts = shown.slice.counts[view];
        const counted = shownSum(counts, ['improved', 'notImproved']);
        const percent = percentOf(counts?.['improved'] ?? null, counted);
        return (
          <div key={view}>
            <h3>{t(measureViews[view])}</h3>
            <p>
              {percent === null || counted === null
                ? t(texts.tooFew)
                : t(texts.improvedShare, { percent, count: numberText(counted, language) })}
            </p>
            <BarTable
              caption={`${name}: ${t(measureViews[view])}`}
              labelHeader={t(texts.part)}
              beforeHeader={beforeHeader}
              rows={bars(view, ['improved', 'notImproved'])}
            />
          </div>
        );
      })}
    </FigureCard>
  );
}

interface ScoreRow {
  readonly key: keyof typeof experienceNames;
  readonly now: number | null;
  readonly before: number | null;
}

function Experience({ figures }: Shown) {
  const t = useText();
  const { language } = useLanguage();
  const beforeHeader = useBeforeHeader(figures);
  const { experience, experienceBefore } = figures;
  const scoreOf = (score: number | null) =>
    score === null ? <span className="soft small">{t(texts.hidden)}</span> : numberText(score, language, 1);
  const columns: readonly Column<ScoreRow>[] = [
    { key: 'question', header: t(texts.question), primary: true, cell: (row) => t(experienceNames[row.key]) },
    { key: 'now', header: t(texts.score), align: 'end', cell: (row) => scoreOf(row.now) },
    ...(beforeHeader === undefined
      ? []
      : [
          {
            key: 'before',
            header: beforeHeader,
            align: 'end',
            cell: (row: ScoreRow) => scoreOf(row.before),
          } as const,
        ]),
  ];
  return (
    <FigureCard figure="experience" figures={figures}>
      {experience === null ? (
        <p>{t(texts.tooFewAnswers)}</p>
      ) : (
        <>
          <p className="soft small">{t(texts.answers, { count: experience.answers })}</p>
          <Table
            caption={t(figureNames.experience)}
            hideCaption
            columns={columns}
            rows={keysOf(experienceNames).map((key) => ({
              key,
              now: experience[key],
              before: experienceBefore?.[key] ?? null,
            }))}
            rowKey={(row) => row.key}
          />
        </>
      )}
    </FigureCard>
  );
}
