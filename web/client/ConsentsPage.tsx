import {
  type ConsentRecord,
  consentPurposeWords,
  consentStateWords,
  consentTexts,
  consentWayWords,
  withdrawalTexts,
} from '@polku/domain';
import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { Btn, DayOf, MomentOf, OwnPage, Part, Reading, Trouble } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

export function ConsentsPage() {
  const t = useOwnText();
  const read = useRead('ownConsents', {});
  return (
    <OwnPage title={t(texts.consents)} lead={t(texts.consentsLead)} back="/oma/tiedot">
      <p className="soft">{t(texts.law)}</p>
      <Reading read={read}>
        {({ consents }) =>
          consents.map((consent) => (
            <ConsentPart key={consent.purpose} consent={consent} onDone={read.again} />
          ))
        }
      </Reading>
    </OwnPage>
  );
}

function ConsentPart({ consent, onDone }: { readonly consent: ConsentRecord; readonly onDone: () => void }) {
  const t = useOwnText();
  const give = useSend('ownConsentGive');
  const withdraw = useSend('ownConsentWithdraw');
  const [done, setDone] = useState<'given' | 'withdrawn'>();
  const params = { purpose: consent.purpose };
  const inForce = consent.state === 'inForce';
  const act = async () => {
    const answer = await (inForce ? withdraw : give).send({ params });
    if (!answer) return;
    setDone(inForce ? 'withdrawn' : 'given');
    onDone();
  };
  return (
    <Part title={t(consentPurposeWords[consent.purpose])}>
      <p>{t(consentTexts[consent.purpose])}</p>
      <p>
        <strong>{t(consentStateWords[consent.state])}</strong>
        {consent.endsOn ? (
          <>
            {' – '}
            {t(texts.validTo)} <DayOf day={consent.endsOn} />
          </>
        ) : null}
      </p>
      <p className="soft">
        {inForce ? (
          t(withdrawalTexts[consent.purpose])
        ) : (
          <>
            {t(texts.wouldEnd)} <DayOf day={consent.wouldEndOn} />.
          </>
        )}
      </p>
      <Trouble problem={give.problem ?? withdraw.problem} />
      <div role="status">{done ? <Notice tone="success">{t(texts[done])}</Notice> : null}</div>
      <Btn
        look={inForce ? 'secondary' : 'primary'}
        busy={give.busy || withdraw.busy}
        onClick={() => void act()}
      >
        {t(inForce ? texts.withdraw : texts.give)}
        <span className="visually-hidden">: {t(consentPurposeWords[consent.purpose])}</span>
      </Btn>
      {consent.history.length > 0 ? (
        <details className="own-more">
          <summary>{t(texts.history)}</summary>
          <ul>
            {consent.history.map((one) => (
              <li key={`${one.startsOn} ${one.withdrawnAt}`}>
                <DayOf day={one.startsOn} /> {t(texts.givenOn)} {t(consentWayWords[one.how])}
                {one.withdrawnAt ? (
                  <>
                    {', '}
                    <MomentOf at={one.withdrawnAt} /> {t(texts.withdrawnOn)}
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  );
}
