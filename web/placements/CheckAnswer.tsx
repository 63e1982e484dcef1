import { type Output, useText } from '../platform/index.ts';
import { Notice } from '../ui/index.ts';
import { placementTexts as texts } from './texts.ts';

type Answer = Output<'placementCheck'>;

/** Whether there is a place, who holds it and from when one is free; what the week would hold, with its source. */
export function CheckAnswer({
  answer,
  freeFrom,
}: {
  readonly answer: Answer;
  readonly freeFrom: string | null;
}) {
  const t = useText();
  const { people, others } = answer.holders;
  const names = [
    ...people.map(({ name }) => name),
    ...(others > 0 ? [t(texts.others, { count: others })] : []),
  ];
  return (
    <div className="stack-tight" role="status">
      {answer.free ? (
        <Notice tone="success">{t(texts.free)}</Notice>
      ) : (
        <Notice tone="warning" title={t(texts.full)}>
          {names.length > 0 ? <p>{t(texts.holders, { names: names.join(', ') })}</p> : null}
          <p>{freeFrom ? t(texts.freeFrom, { day: freeFrom }) : t(texts.neverFree)}</p>
        </Notice>
      )}
      {answer.warnings.map((warning) => (
        <LoadWarning key={warning.rule} warning={warning} />
      ))}
    </div>
  );
}

const wordsOf = {
  days: texts.weeklyDays,
  hours: texts.weeklyHours,
  shortestDay: texts.shortestDay,
  longestDay: texts.longestDay,
} as const;

function LoadWarning({ warning }: { readonly warning: Answer['warnings'][number] }) {
  const t = useText();
  return (
    <Notice tone="warning">
      <p>{t(wordsOf[warning.measure], { value: warning.value, limit: warning.limit })}</p>
      <p className="small">{t(texts.source, { source: t(warning.source) })}</p>
    </Notice>
  );
}
