import { useEndpoint, useLanguage, useSession, useText } from '../platform/index.ts';
import { Link, Notice } from '../ui/index.ts';
import { texts } from './texts.ts';

/** On My day: an induction not finished, and surveys that wait. A warning, never a lock. */
export function CompetenceNotices() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const { data } = useEndpoint('competenceOwn', {}, { enabled: may('induction.sign') });
  if (!data) return null;
  return (
    <>
      {data.unfinished > 0 ? (
        <Notice tone="warning">
          {t(texts.unfinished, { count: data.unfinished })}{' '}
          <Link to="/competence">{t(texts.toInduction)}</Link>
        </Notice>
      ) : null}
      {data.surveys.map((survey) => (
        <Notice key={survey.id}>
          {t(texts.surveyWaits, { name: survey.name[language] })}{' '}
          <Link to={`/competence/surveys/${survey.id}`}>{t(texts.answer)}</Link>
        </Notice>
      ))}
    </>
  );
}
