import { groupLabels, ownGroupTexts as texts, ownStoryStatusWords } from '@polku/domain';
import type { Output } from '../platform/api.ts';
import { textIn, useLanguage } from '../platform/texts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, OwnPage, Part, Reading, Trouble } from './parts.tsx';
import { OwnLink } from './place.tsx';
import { useOwnText } from './reading.tsx';

type Stories = Output<'ownStories'>;

/** Her story as anybody would see it, and her word on it. */
export function StoryPage() {
  const t = useOwnText();
  const read = useRead('ownStories', {});
  return (
    <OwnPage title={t(texts.stories)} lead={t(texts.storiesLead)} back="/oma/tiedot">
      <Reading read={read}>
        {({ rows, consent }) => (
          <>
            {rows.length === 0 ? <p>{t(texts.noStories)}</p> : null}
            {rows.map((story) => (
              <StoryPart key={story.id} story={story} consent={consent} onDone={read.again} />
            ))}
          </>
        )}
      </Reading>
    </OwnPage>
  );
}

function StoryPart(props: {
  readonly story: Stories['rows'][number];
  readonly consent: boolean;
  readonly onDone: () => void;
}) {
  const t = useOwnText();
  const { language } = useLanguage();
  const { story, consent, onDone } = props;
  const answer = useSend('ownStoryAnswer');
  const send = async (approve: boolean) => {
    const done = await answer.send({
      params: { storyId: story.id },
      body: { approve, version: story.version },
    });
    if (done) onDone();
  };
  const { status } = story;
  return (
    <Part title={story.title}>
      <p>
        <strong>{t(ownStoryStatusWords[status])}</strong>
      </p>
      <h3>{t(texts.preview)}</h3>
      <blockquote className="own-quote" lang={story.language}>
        <p className="kept-lines">{story.content}</p>
        <p>{story.pseudonym}</p>
      </blockquote>
      {story.targetGroup ? (
        <p>{t(texts.shownUnder, { group: textIn(language, groupLabels[story.targetGroup]) })}</p>
      ) : null}
      <Trouble problem={answer.problem} />
      <div className="own-buttons">
        {status === 'asked' || status === 'declined' ? (
          <Btn look="primary" busy={answer.busy} onClick={() => void send(true)}>
            {t(texts.approve)}
          </Btn>
        ) : null}
        {status === 'asked' || status === 'approved' || status === 'published' ? (
          <Btn busy={answer.busy} onClick={() => void send(false)}>
            {t(texts.decline)}
          </Btn>
        ) : null}
      </div>
      <Notice tone={consent ? 'success' : 'info'}>
        <p>
          {t(consent ? texts.consentGiven : texts.needsConsent)}{' '}
          <OwnLink to="/oma/suostumukset">{t(texts.toConsents)}</OwnLink>
        </p>
      </Notice>
    </Part>
  );
}
