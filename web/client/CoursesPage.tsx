import {
  learningCertificateWords,
  learningFitWords,
  learningMisfitWords,
  learningParticipationWords,
  learningQueueWords,
  learningSubjectWords,
} from '@polku/domain';
import type { Output } from '../platform/api.ts';
import { Icon } from '../ui/Icon.tsx';
import { useRead } from './calls.ts';
import { DayOf, Facts, OwnPage, Part, Reading } from './parts.tsx';
import { useOwnText, useReading } from './reading.tsx';
import { strengthsTexts as texts } from './strengths-texts.ts';

type Courses = Output<'ownCourses'>;

/** Courses that answer what she wants to learn, and how far she is with hers. */
export function CoursesPage() {
  const t = useOwnText();
  const read = useRead('ownCourses', {});
  return (
    <OwnPage title={t(texts.courses)} lead={t(texts.coursesLead)} back="/oma/vahvuudet">
      <Reading read={read}>{(courses) => <Whole courses={courses} />}</Reading>
    </OwnPage>
  );
}

function Whole({ courses }: { readonly courses: Courses }) {
  const t = useOwnText();
  const { participations, queue, rows } = courses;
  return (
    <>
      {participations.length + queue.length > 0 ? (
        <Part title={t(texts.myCourses)}>
          <ul className="own-times">
            {participations.map((one) => (
              <li key={one.id}>
                <strong>{one.title}</strong>
                <span>
                  {t(learningParticipationWords[one.status])} <DayOf day={one.statusOn} />
                </span>
                <span className="soft">{one.organisation}</span>
              </li>
            ))}
            {queue.map((one) => (
              <li key={one.id}>
                <strong>
                  {t(texts.languageCourse, {
                    language: t(one.language === 'fi' ? texts.finnish : texts.swedish),
                  })}
                </strong>
                <span>{t(learningQueueWords[one.state])}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {rows.length === 0 ? (
        <Part title={t(texts.suitable)}>
          <p>{t(texts.noCourses)}</p>
        </Part>
      ) : (
        rows.map((row) => <Course key={row.offer.id} row={row} />)
      )}
    </>
  );
}

function Course({ row }: { readonly row: Courses['rows'][number] }) {
  const t = useOwnText();
  const { reading } = useReading();
  const { offer, match, learning, municipality } = row;
  const language = reading === 'easy' ? 'fi' : reading;
  const what =
    learning.kind === 'certificate'
      ? t(learningCertificateWords[learning.code])
      : learning.kind === 'subject'
        ? t(learningSubjectWords[learning.code])
        : row.name?.[language];
  const place = [
    reading === 'sv' ? municipality?.sv : municipality?.fi,
    offer.remote ? t(texts.remote) : null,
  ];
  return (
    <Part title={offer.title}>
      {offer.description ? <p className="kept-lines">{offer.description}</p> : null}
      <Facts
        rows={[
          [t(texts.helps), `${what}: ${t(learningFitWords[match.why]).toLowerCase()}`],
          [t(texts.missing), match.missing.map((reason) => t(learningMisfitWords[reason])).join('\n')],
          [t(texts.organiser), offer.organisation],
          [t(texts.place), place.filter(Boolean).join(', ')],
          [t(texts.starts), <DayOf key="starts" day={offer.startsOn} />],
          [t(texts.applyBy), <DayOf key="until" day={offer.appliesUntil ?? offer.startsOn} />],
        ]}
      />
      {offer.link ? (
        <a
          className="button own-button"
          data-look="secondary"
          href={offer.link}
          target="_blank"
          rel="noreferrer"
        >
          {t(texts.openCourse)} <Icon name="external" />
        </a>
      ) : null}
    </Part>
  );
}
