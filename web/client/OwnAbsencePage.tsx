import { useState } from 'react';
import type { Output } from '../platform/api.ts';
import { absenceTexts } from './absence-texts.ts';
import { AbsenceForm, AbsenceTold } from './AbsenceForm.tsx';
import { useRead, useSend } from './calls.ts';
import { OwnPage, Reading, Trouble } from './parts.tsx';
import { useOwnText } from './reading.tsx';

export function OwnAbsencePage() {
  const t = useOwnText();
  const read = useRead('ownHome', {});
  const tell = useSend('ownAbsenceTell');
  const [told, setTold] = useState<Output<'ownAbsenceTell'>>();
  return (
    <OwnPage
      title={t(absenceTexts.absenceTitle)}
      lead={told ? undefined : t(absenceTexts.absenceLead)}
      back="/oma"
    >
      {told ? (
        <AbsenceTold {...told} />
      ) : (
        <Reading read={read}>
          {(home) => {
            const days = home.times.filter((time) => time.kind === 'coaching');
            const periodIds = [...new Set(days.flatMap((day) => day.periodId ?? []))];
            return (
              <>
                <Trouble problem={tell.problem} />
                {periodIds.length === 0 ? <p>{t(absenceTexts.absenceNone)}</p> : null}
                {periodIds.map((periodId) => (
                  <AbsenceForm
                    key={periodId}
                    days={days.filter((day) => day.periodId === periodId)}
                    today={home.today}
                    asksCause={home.asksCause}
                    busy={tell.busy}
                    onSend={(chosen, cause) =>
                      void tell
                        .send({ body: { periodId, days: [...chosen], cause } })
                        .then((answer) => answer && setTold(answer))
                    }
                  />
                ))}
              </>
            );
          }}
        </Reading>
      )}
    </OwnPage>
  );
}
