/** Employers in counts, for those who lead. */
import {
  clientNoReasonWords,
  employerNeedKindWords,
  employerNoReasonWords,
  lifeStageWords,
  surveyPartyWords,
} from '@polku/domain';
import { Async, type Output, useEndpoint, useLanguage, useText } from '../platform/index.ts';
import { DescriptionList, Page, Section, Table, numberText } from '../ui/index.ts';
import { EmployerTabs } from './EmployerTabs.tsx';
import { moreTexts as texts } from './more-texts.ts';

type Figures = Output<'employerFigures'>;

export function EmployerFiguresPage() {
  const t = useText();
  const query = useEndpoint('employerFigures', {});
  return (
    <Page title={t(texts.figures)} lead={t(texts.figuresLead)}>
      <EmployerTabs />
      <Async query={query}>{(figures) => <FiguresView figures={figures} />}</Async>
    </Page>
  );
}

const reasonWords: Readonly<Record<string, (typeof clientNoReasonWords)['other']>> = {
  ...clientNoReasonWords,
  ...employerNoReasonWords,
};

function FiguresView({ figures }: { readonly figures: Figures }) {
  const t = useText();
  const { language } = useLanguage();
  const number = (value: number) => numberText(value, language);
  const mean = (value: number | null) =>
    value === null ? t(texts.tooFew) : numberText(value / 100, language, 1);
  const { threshold, recruitment } = figures;
  const counts = [
    [texts.employersCount, figures.employers],
    [texts.associations, figures.associations],
    [texts.guidance, figures.guidancePlaces],
    [texts.met, figures.metInQuarter],
    [texts.agreements, figures.agreements],
    [texts.promised, figures.placesPromised],
    [texts.used, figures.placesUsed],
    [texts.openPlaces, figures.openPlaces],
    [texts.hires, figures.hires],
    [texts.hiredAgain, figures.hiredAgain],
    [texts.badges, figures.badges],
    [texts.redundancies, figures.redundancies],
    [texts.served, figures.redundantServed],
  ] as const;
  return (
    <>
      <Section title={t(texts.figures)} card>
        <DescriptionList
          facts={counts.map(([label, value]) => ({ label: t(label), value: number(value) }))}
        />
      </Section>
      <Section title={t(texts.indicators)} card>
        <DescriptionList
          facts={[
            {
              label: t(texts.threshold),
              value: `${mean(threshold.before)} → ${mean(threshold.after)} (${t(texts.pairs, { count: threshold.pairs })})`,
            },
            {
              label: t(texts.recruitment),
              value:
                recruitment.trouble === null
                  ? t(texts.tooFew)
                  : t(texts.ofSearched, { trouble: recruitment.trouble, searched: recruitment.searched }),
            },
            ...figures.feedback.map((one) => ({
              label: t(texts.feedbackOf, { party: t(surveyPartyWords[one.party]).toLowerCase() }),
              value: `${mean(one.mean)} (${t(texts.answersCount, { count: one.answered })})`,
            })),
          ]}
        />
      </Section>
      <Section title={t(texts.byStage)}>
        <DescriptionList
          facts={figures.byStage.map((one) => ({
            label: t(lifeStageWords[one.stage]),
            value: number(one.employers),
          }))}
        />
      </Section>
      <Section title={t(texts.needs)}>
        <Table
          caption={t(texts.needs)}
          hideCaption
          rows={figures.needs}
          rowKey={(row) => row.kind}
          columns={[
            {
              key: 'kind',
              header: t(texts.kind),
              primary: true,
              cell: (row) => t(employerNeedKindWords[row.kind]),
            },
            { key: 'open', header: t(texts.open), align: 'end', cell: (row) => row.open },
            { key: 'routed', header: t(texts.routed), align: 'end', cell: (row) => row.routed },
            { key: 'trouble', header: t(texts.trouble), align: 'end', cell: (row) => row.trouble },
          ]}
        />
      </Section>
      {figures.noReasons.length > 0 ? (
        <Section title={t(texts.noReasons)}>
          <Table
            caption={t(texts.noReasons)}
            hideCaption
            rows={figures.noReasons}
            rowKey={(row) => `${row.who}${row.reason}`}
            columns={[
              {
                key: 'reason',
                header: t(texts.reason),
                primary: true,
                cell: (row) => {
                  const words = reasonWords[row.reason];
                  return words ? t(words) : row.reason;
                },
              },
              {
                key: 'who',
                header: t(texts.who),
                cell: (row) => t(row.who === 'client' ? texts.client : texts.employer),
              },
              { key: 'times', header: t(texts.times), align: 'end', cell: (row) => row.times },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
