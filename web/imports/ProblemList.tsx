import { type RowProblem, rowProblemSentence } from '@polku/domain';
import { useLanguage, useText } from '../platform/index.ts';
import { dayText, Link } from '../ui/index.ts';
import type { Row } from './import-values.ts';
import { texts } from './texts.ts';

interface ProblemListProps {
  readonly problems: Row['problems'];
  readonly candidates: Row['candidates'];
}

/** Why a row was not taken, or what is told of one that was; and whom it may be. */
export function ProblemList({ problems, candidates }: ProblemListProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <span className="stack-tight small">
      {problems.map((problem) => (
        <span key={`${problem.code} ${problem.field}`}>
          {rowProblemSentence(asProblem(problem), language)}
        </span>
      ))}
      {candidates.map((person) => (
        <span key={person.id}>
          {t(texts.mayBe)}{' '}
          <Link to={`/clients/${person.id}`}>
            <bdi>{person.name}</bdi>
          </Link>
          {person.birthDate ? `, ${t(texts.born, { day: dayText(person.birthDate, language) })}` : null}
        </span>
      ))}
    </span>
  );
}

function asProblem({ values, ...problem }: Row['problems'][number]): RowProblem {
  return values ? { ...problem, values } : problem;
}
