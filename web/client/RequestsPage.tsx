import {
  type DataRequestKind,
  type DataRequestSubject,
  dataRequestDecisionWords,
  dataRequestKindWords,
  dataRequestStatusWords,
  dataRequestSubjectWords,
  keysOf,
} from '@polku/domain';
import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, Choices, DayOf, MomentOf, OwnPage, Part, Reading, Trouble, Words } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

export function RequestsPage() {
  const t = useOwnText();
  const read = useRead('ownRequests', {});
  return (
    <OwnPage title={t(texts.requests)} lead={t(texts.requestsLead)} back="/oma/tiedot">
      <RequestForm onSent={read.again} />
      <Reading read={read}>
        {({ rows }) =>
          rows.length === 0 ? null : (
            <Part title={t(texts.earlier)}>
              <ul className="own-times">
                {rows.map((row) => (
                  <li key={row.id}>
                    <span className="soft">
                      <MomentOf at={row.receivedAt} />
                    </span>
                    <strong>
                      {t(dataRequestKindWords[row.kind])}: {t(dataRequestSubjectWords[row.about])}
                    </strong>
                    <span className="kept-lines">{row.content}</span>
                    <span>
                      {t(dataRequestStatusWords[row.status])}
                      {row.status === 'answered' ? null : (
                        <>
                          {'. '}
                          {t(texts.answerDue)} <DayOf day={row.dueOn} />
                        </>
                      )}
                    </span>
                    {row.answer && row.decision ? (
                      <div className="own-answer">
                        <strong>
                          {t(texts.answer)}: {t(dataRequestDecisionWords[row.decision])}
                        </strong>
                        <p className="kept-lines">{row.answer}</p>
                        <p className="soft">{t(texts.complain)}</p>
                      </div>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Part>
          )
        }
      </Reading>
    </OwnPage>
  );
}

function RequestForm({ onSent }: { readonly onSent: () => void }) {
  const t = useOwnText();
  const send = useSend('ownRequestSend');
  const [kind, setKind] = useState<readonly DataRequestKind[]>(['correct']);
  const [about, setAbout] = useState<readonly DataRequestSubject[]>(['basics']);
  const [content, setContent] = useState('');
  const [dueOn, setDueOn] = useState<string>();
  const submit = async () => {
    const answer = await send.send({
      body: { kind: kind[0] ?? 'correct', about: about[0] ?? 'other', content },
    });
    if (!answer) return;
    setDueOn(answer.dueOn);
    setContent('');
    onSent();
  };
  return (
    <form
      className="card own-card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div role="status">
        {dueOn ? (
          <Notice tone="success">
            <p>
              {t(texts.sent)} <DayOf day={dueOn} />.
            </p>
          </Notice>
        ) : null}
      </div>
      <Choices
        legend={t(texts.kind)}
        name="kind"
        value={kind}
        onChange={setKind}
        options={keysOf(dataRequestKindWords).map((value) => ({
          value,
          label: t(dataRequestKindWords[value]),
        }))}
      />
      <div className="field">
        <label className="field-label" htmlFor="field-about">
          {t(texts.about)}
        </label>
        <select
          id="field-about"
          className="input"
          value={about[0]}
          onChange={(event) =>
            setAbout(keysOf(dataRequestSubjectWords).filter((value) => value === event.target.value))
          }
        >
          {keysOf(dataRequestSubjectWords).map((value) => (
            <option key={value} value={value}>
              {t(dataRequestSubjectWords[value])}
            </option>
          ))}
        </select>
      </div>
      <Words name="content" label={t(texts.content)} value={content} onChange={setContent} />
      <Trouble problem={send.problem} />
      <Btn submit look="primary" busy={send.busy}>
        {t(texts.send)}
      </Btn>
    </form>
  );
}
