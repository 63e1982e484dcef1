import { outcomeWords, pathStateWords } from '@polku/domain';
import type { ReactNode } from 'react';
import { Async, type Output, useEndpoint, useLanguage, useReference, useText } from '../platform/index.ts';
import { dayText, Notice, NumberText, numberText, Page, ProgressBar, Section } from '../ui/index.ts';
import { type BarRow, BarTable } from './BarTable.tsx';
import { texts } from './texts.ts';
import './figures.css';

type Figures = Output<'figuresRead'>;

/** Counts for those who lead; no person can be told from them. */
export function FiguresPage() {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('figuresRead', {});
  const figures = query.data;
  return (
    <Page
      title={t(texts.title)}
      lead={
        figures
          ? t(texts.lead, { day: dayText(figures.on, language), limit: figures.hiddenUnder })
          : undefined
      }
    >
      <Async query={query}>{(read) => <FigureSections figures={read} />}</Async>
    </Page>
  );
}

function FigureSections({ figures }: { readonly figures: Figures }) {
  const t = useText();
  const reference = useReference();
  const limit = figures.hiddenUnder;
  const municipalities = figures.byMunicipality
    .map(({ municipalityCode, count }) => ({
      key: municipalityCode,
      label: reference.municipalityName(municipalityCode),
      count,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const table = (title: string, labelHeader: string, rows: readonly BarRow[]) => (
    <BarTable
      caption={title}
      labelHeader={labelHeader}
      countHeader={t(texts.people)}
      hidden={t(texts.hidden, { limit })}
      rows={rows}
    />
  );
  const anyHidden = [...figures.byState, ...figures.byMunicipality, ...figures.outcomesThisYear].some(
    ({ count }) => count === null,
  );
  return (
    <div className="stack">
      <Reached figures={figures} />
      <div className="columns">
        <Figure title={t(texts.byState)} definition={t(texts.byStateDefinition)}>
          {table(
            t(texts.byState),
            t(texts.state),
            figures.byState.map(({ state, count }) => ({
              key: state,
              label: t(pathStateWords[state]),
              count,
            })),
          )}
        </Figure>
        <Figure title={t(texts.outcomes)} definition={t(texts.outcomesDefinition)}>
          {table(
            t(texts.outcomes),
            t(texts.outcome),
            figures.outcomesThisYear.map(({ code, count }) => ({
              key: code,
              label: t(outcomeWords[code]),
              count,
            })),
          )}
        </Figure>
        <Figure title={t(texts.byMunicipality)} definition={t(texts.byMunicipalityDefinition)}>
          {table(t(texts.byMunicipality), t(texts.municipality), municipalities)}
        </Figure>
      </div>
      {anyHidden ? <Notice title={t(texts.hiddenTitle)}>{t(texts.hiddenLead, { limit })}</Notice> : null}
    </div>
  );
}

function Figure(props: {
  readonly title: string;
  readonly definition: string;
  readonly children: ReactNode;
}) {
  return (
    <Section title={props.title} card>
      <p className="soft small">{props.definition}</p>
      {props.children}
    </Section>
  );
}

function Reached({ figures }: { readonly figures: Figures }) {
  const t = useText();
  const { language } = useLanguage();
  const { reached, targetGroupSize, targetGroupSource, hiddenUnder } = figures;
  return (
    <Figure title={t(texts.reached)} definition={t(texts.reachedDefinition)}>
      <p className="big-figure">
        {reached === null ? t(texts.hidden, { limit: hiddenUnder }) : <NumberText value={reached} />}
      </p>
      {reached !== null && targetGroupSize ? (
        <ProgressBar
          label={t(texts.ofTarget, {
            reached: numberText(reached, language),
            size: numberText(targetGroupSize, language),
          })}
          value={Math.min(reached, targetGroupSize)}
          max={targetGroupSize}
        />
      ) : null}
      {targetGroupSize && targetGroupSource ? (
        <p className="soft small">{t(texts.targetSource, { source: targetGroupSource })}</p>
      ) : null}
    </Figure>
  );
}
