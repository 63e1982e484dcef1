import { useState } from 'react';
import type { Output } from '../platform/api.ts';
import { absenceTexts } from './absence-texts.ts';
import { AbsenceForm, AbsenceTold } from './AbsenceForm.tsx';
import { useRead, useSend } from './calls.ts';
import { OwnPage, Reading, Trouble } from './parts.tsx';
import { useOwnText } from './reading.tsx';

/**
 * By a personal link, without signing in: shows neither name nor place. The token stands after the fragment sign,
 * so it is in no request for a page; looking changes nothing.
 */
export function LinkAbsencePage() {
  const t = useOwnText();
  const token = location.hash.slice(1);
  return (
    <OwnPage title={t(absenceTexts.absenceTitle)} lead={t(absenceTexts.absenceLead)}>
      {token.length < 20 ? <p>{t(absenceTexts.noLink)}</p> : <ByLink token={token} />}
    </OwnPage>
  );
}

function ByLink({ token }: { readonly token: string }) {
  const read = useRead('absenceLook', { body: { token } });
  const tell = useSend('absenceTell');
  const [told, setTold] = useState<Output<'absenceTell'>>();
  if (told) return <AbsenceTold {...told} />;
  return (
    <Reading read={read}>
      {(found) => (
        <>
          <Trouble problem={tell.problem} />
          <AbsenceForm
            {...found}
            busy={tell.busy}
            onSend={(days, cause) =>
              void tell
                .send({ body: { token, days: [...days], cause } })
                .then((answer) => answer && setTold(answer))
            }
          />
        </>
      )}
    </Reading>
  );
}
