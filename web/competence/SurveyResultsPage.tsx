import { BarTable } from '../figures/BarTable.tsx';
import { Async, type Output, useEndpoint, useLanguage, usePathParam, useText } from '../platform/index.ts';
import { Notice, Page, PeriodText, Section, dayText } from '../ui/index.ts';
import { partTexts, texts } from './texts.ts';
import '../figures/figures.css';

type Results = Output<'staffSurveyResults'>;
type Item = Results['content']['items'][number];

/** How the answers to a closed survey parted, beside the survey before of the same edition. */
export function SurveyResultsPage() {
  const t = useText();
  const { language } = useLanguage();
  const roundId = usePathParam('id');
  const query = useEndpoint('staffSurveyResults', { params: { roundId } });
  const round = query.data;
  return (
    <Page
      title={round?.name[language] ?? t(texts.results)}
      lead={round ? t(texts.resultsLead, { limit: round.hiddenUnder }) : undefined}
      breadcrumbs={[{ to: '/competence/surveys', label: t(partTexts.surveys) }]}
    >
      <Async query={query}>{(results) => <Shown results={results} />}</Async>
    </Page>
  );
}

function Shown({ results }: { readonly results: Results }) {
  const t = useText();
  const { language } = useLanguage();
  const stepName = (item: Item, step: number) => {
    if (item.type === 'yesNo') return t(step === 1 ? texts.yes : texts.no);
    if (item.type === 'choice') return item.steps[step - 1]?.[language] ?? String(step);
    const end = step === 1 ? item.steps[0] : step === 5 ? item.steps[1] : undefined;
    return end ? `${step}: ${end[language]}` : String(step);
  };
  return (
    <div className="stack">
      <p>
        <PeriodText startsOn={results.opensOn} endsOn={results.closesOn} />
        {results.answered === null ? null : `, ${t(texts.answeredCount, { count: results.answered })}`}
      </p>
      {results.answered === null ? (
        <Notice>{t(texts.fewAnswered, { limit: results.hiddenUnder })}</Notice>
      ) : (
        results.content.areas.map((area) => (
          <Section key={area.code} title={area.name[language]}>
            <div className="columns">
              {results.content.items
                .filter((item) => item.area === area.code)
                .map((item) => {
                  const result = results.results.find((one) => one.item === item.code);
                  return (
                    <Section key={item.code} title={item.question[language]} level={3} card>
                      <BarTable
                        caption={item.question[language]}
                        labelHeader={t(texts.answerHeader)}
                        beforeHeader={
                          results.beforeClosedOn === null
                            ? undefined
                            : `${t(texts.earlier)} ${dayText(results.beforeClosedOn, language)}`
                        }
                        rows={(result?.counts ?? []).map(({ step, people }) => ({
                          key: String(step),
                          label: stepName(item, step),
                          count: people,
                          before: result?.before?.find((one) => one.step === step)?.people,
                        }))}
                      />
                    </Section>
                  );
                })}
            </div>
          </Section>
        ))
      )}
    </div>
  );
}
