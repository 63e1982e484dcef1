import { type AbsenceCause, absenceCauseWords, keysOf } from '@polku/domain';
import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { absenceTexts } from './absence-texts.ts';
import { Btn, Choices, DayOf } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

export interface TellableDay {
  readonly on: string;
  readonly told: boolean;
}

/** Days and, when the area has it so, a cause one may leave out. The same by link and signed in. */
export function AbsenceForm(props: {
  readonly days: readonly TellableDay[];
  readonly today: string;
  readonly asksCause: boolean;
  readonly busy: boolean;
  readonly onSend: (days: readonly string[], cause: AbsenceCause | null) => void;
}) {
  const t = useOwnText();
  const [days, setDays] = useState<readonly string[]>([]);
  const [cause, setCause] = useState<readonly (AbsenceCause | 'none')[]>(['none']);
  const [missing, setMissing] = useState(false);
  if (props.days.length === 0) return <p>{t(absenceTexts.absenceNone)}</p>;
  const [chosen] = cause;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(days.length === 0);
        if (days.length > 0) props.onSend(days, chosen === undefined || chosen === 'none' ? null : chosen);
      }}
    >
      {missing ? (
        <Notice tone="error" live>
          {t(absenceTexts.absencePick)}
        </Notice>
      ) : null}
      <Choices
        legend={t(absenceTexts.absenceDays)}
        name="days"
        many
        value={days}
        onChange={setDays}
        options={props.days.map((day) => ({
          value: day.on,
          disabled: day.told,
          label: (
            <>
              <DayOf day={day.on} weekday />
              {day.on === props.today ? ` (${t(absenceTexts.absenceToday)})` : ''}
              {day.told ? ` – ${t(texts.told)}` : ''}
            </>
          ),
        }))}
      />
      {props.asksCause ? (
        <Choices
          legend={t(absenceTexts.absenceCause)}
          hint={t(absenceTexts.absenceCauseHint)}
          name="cause"
          value={cause}
          onChange={setCause}
          options={[
            { value: 'none' as const, label: t(absenceTexts.noCause) },
            ...keysOf(absenceCauseWords).map((value) => ({ value, label: t(absenceCauseWords[value]) })),
          ]}
        />
      ) : null}
      <Btn submit look="primary" busy={props.busy}>
        {t(absenceTexts.absenceSend)}
      </Btn>
    </form>
  );
}

export function AbsenceTold({
  days,
  alreadyMarked,
}: {
  readonly days: readonly string[];
  readonly alreadyMarked: readonly string[];
}) {
  const t = useOwnText();
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((day) => (
        <li key={day}>
          <DayOf day={day} weekday />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack" role="status">
      {days.length > 0 ? (
        <Notice tone="success">
          <p>{t(absenceTexts.absenceDone)}</p>
          {list(days)}
        </Notice>
      ) : null}
      {alreadyMarked.length > 0 ? (
        <Notice tone="warning">
          <p>{t(absenceTexts.absenceMarked)}</p>
          {list(alreadyMarked)}
        </Notice>
      ) : null}
    </div>
  );
}
