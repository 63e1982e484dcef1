import { asDay, toldFromAnswers } from '@polku/domain';
import { useText } from '../platform/index.ts';
import { supportFinderTexts as texts } from './support-finder-texts.ts';
import type { FinderBody, Programme } from './finder-values.ts';

/** Where an employer goes on to apply: the only place that knows it. */
export function ApplyLink({
  programme,
  answers,
  rulesOn,
}: {
  readonly programme: Programme;
  readonly answers: FinderBody;
  readonly rulesOn: string;
}) {
  const t = useText();
  const { grantor, source } = programme;
  return (
    <p>
      <a
        href={`/tyonantaja/tuet/hae?ohjelma=${encodeURIComponent(programme.programme)}`}
        onClick={() => carryOver(answers, rulesOn)}
      >
        {t(texts.applyHere)}
        <span className="visually-hidden">: {t(programme.name)}</span>
      </a>
      <br />
      {source.url === null ? (
        t(texts.apply)
      ) : (
        <a href={source.url}>
          {t(texts.apply)}
          <span className="visually-hidden">: {t(programme.name)}</span>
        </a>
      )}
      <span className="soft">, {t(grantor)}</span>
    </p>
  );
}

/** What was told goes along to the application in this tab's own store, and nowhere else. */
function carryOver(answers: FinderBody, rulesOn: string): void {
  const dayOf = (day: string | null) => (day === null ? null : asDay(day));
  const told = toldFromAnswers(
    { ...answers, startsOn: dayOf(answers.startsOn), endsOn: dayOf(answers.endsOn) },
    asDay(rulesOn),
  );
  try {
    sessionStorage.setItem('polku-finder-told', JSON.stringify(told));
  } catch {
    // a browser that keeps nothing: the application begins empty
  }
}
