import {
  type InvitationAnswer,
  invitationAnswers,
  ownGroupTexts as texts,
  ownInvitationAnswerWords,
} from '@polku/domain';
import type { Output } from '../platform/api.ts';
import { useLanguage } from '../platform/texts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, DayOf, Facts, OwnPage, Part, Reading, Trouble } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { useState } from 'react';

type Meeting = Output<'ownMeetings'>['rows'][number];

export function MeetingsPage() {
  const t = useOwnText();
  const read = useRead('ownMeetings', {});
  return (
    <OwnPage title={t(texts.groups)} lead={t(texts.groupsLead)} back="/oma">
      <Reading read={read}>
        {({ rows }) => {
          const past = rows.filter((row) => row.past);
          const ahead = rows.filter((row) => !row.past);
          return (
            <>
              {ahead.length === 0 ? <p>{t(texts.noGroups)}</p> : null}
              {ahead.map((row) => (
                <MeetingPart key={row.id} meeting={row} onDone={read.again} />
              ))}
              {past.length > 0 ? <Past rows={past} /> : null}
            </>
          );
        }}
      </Reading>
    </OwnPage>
  );
}

function MeetingPart({ meeting, onDone }: { readonly meeting: Meeting; readonly onDone: () => void }) {
  const t = useOwnText();
  const { language } = useLanguage();
  const answer = useSend('ownMeetingAnswer');
  const [saved, setSaved] = useState(false);
  const send = async (given: InvitationAnswer) => {
    setSaved(false);
    const done = await answer.send({ params: { meetingId: meeting.id }, body: { answer: given } });
    if (!done) return;
    setSaved(true);
    onDone();
  };
  const time = `${meeting.starts}–${meeting.ends}`;
  const phone = meeting.leaderPhone;
  return (
    <Part title={meeting.name[language]}>
      <p className="own-strong">{meeting.topic[language]}</p>
      <Facts
        rows={[
          [
            t(texts.when),
            <span key="when">
              <DayOf day={meeting.onDate} weekday /> {language === 'en' ? time : time.replaceAll(':', '.')}
            </span>,
          ],
          [t(texts.where), meeting.place],
          [
            t(texts.who),
            phone ? (
              <span key="who">
                {meeting.leader}, <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
              </span>
            ) : (
              meeting.leader
            ),
          ],
        ]}
      />
      {meeting.cancelled ? (
        <Notice tone="warning">{t(texts.cancelled)}</Notice>
      ) : (
        <>
          <p>
            {meeting.answer
              ? t(texts.answered, { answer: t(ownInvitationAnswerWords[meeting.answer]) })
              : t(texts.ask)}
          </p>
          <Trouble problem={answer.problem} />
          <div role="status">{saved ? <Notice tone="success">{t(texts.saved)}</Notice> : null}</div>
          <div className="own-buttons">
            {invitationAnswers.map((one) => (
              <Btn
                key={one}
                look={meeting.answer === one ? 'primary' : 'secondary'}
                busy={answer.busy}
                onClick={() => void send(one)}
              >
                {t(ownInvitationAnswerWords[one])}
                <span className="visually-hidden">: {meeting.topic[language]}</span>
              </Btn>
            ))}
          </div>
          <p className="soft">{t(texts.change)}</p>
        </>
      )}
    </Part>
  );
}

function Past({ rows }: { readonly rows: readonly Meeting[] }) {
  const t = useOwnText();
  const { language } = useLanguage();
  return (
    <details className="own-more">
      <summary>{t(texts.past)}</summary>
      <ul className="own-times">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>
              <DayOf day={row.onDate} />
            </strong>
            <span>
              {row.name[language]}: {row.topic[language]}
            </span>
            {row.attended ? <span className="soft">{t(texts.wasThere)}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
