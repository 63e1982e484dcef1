import { certificateGapWords, learningCertificateWords } from '@polku/domain';
import { type Output, useLanguage, useText } from '../platform/index.ts';
import { proofTexts } from '../proof/texts.ts';
import { Button, dayText, Notice } from '../ui/index.ts';
import { placementTexts as texts } from './texts.ts';

type Answer = Output<'placementCheck'>;

/**
 * Whether there is a place, who holds it and from when one is free, to wait for it; what the week would hold, with its
 * source.
 */
export function CheckAnswer({
  answer,
  busy,
  onLater,
}: {
  readonly answer: Answer;
  /** Another answer is on its way. */
  readonly busy: boolean;
  /** The client waits for the day on which a place is free. */
  readonly onLater: (startsOn: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { freeFrom } = answer;
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
        <Notice
          tone="warning"
          title={t(texts.full)}
          actions={
            freeFrom ? (
              <Button size="small" icon="calendar" busy={busy} onClick={() => onLater(freeFrom)}>
                {t(texts.later, { day: dayText(freeFrom, language) })}
              </Button>
            ) : undefined
          }
        >
          {names.length > 0 ? <p>{t(texts.holders, { names: names.join(', ') })}</p> : null}
          <p>{freeFrom ? t(texts.freeFrom, { day: dayText(freeFrom, language) }) : t(texts.neverFree)}</p>
        </Notice>
      )}
      {answer.lacks.length > 0 ? (
        <Notice tone="warning" title={t(proofTexts.lacks)}>
          <ul>
            {answer.lacks.map(({ code, gap, until }) => (
              <li key={code}>
                {t(learningCertificateWords[code])}{' '}
                {t(certificateGapWords[gap], { day: until ? dayText(until, language) : '' })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
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
