import {
  addDays,
  addMonths,
  asDay,
  attendanceMarkWords,
  type Day,
  endOfMonth,
  isoWeekday,
  keysOf,
  startOfMonth,
} from '@polku/domain';
import { useState } from 'react';
import {
  useDurationText,
  useLanguage,
  useSession,
  useText,
  weekdayName,
  weekdays,
} from '../platform/index.ts';
import { Button, weekdayText } from '../ui/index.ts';
import { markSigns } from './mark.ts';
import { MarkDialog } from './MarkDialog.tsx';
import type { Period } from './period-values.ts';
import { texts } from './texts.ts';

/** One month of a period as a calendar; each day of it can be marked. */
export function AttendanceMonth({
  clientId,
  period,
  mayMark,
}: {
  readonly clientId: string;
  readonly period: Period;
  readonly mayMark: boolean;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const today = asDay(session.today);
  const first = startOfMonth(asDay(period.startsOn));
  const end = asDay(period.endedOn ?? period.endsOn);
  const last = startOfMonth(end);
  const now = startOfMonth(today);
  const [month, setMonth] = useState<Day>(now < first ? first : now > last ? last : now);
  const [marking, setMarking] = useState<Day>();
  const title = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T12:00:00Z`),
  );
  return (
    <section aria-label={t(texts.attended)} className="stack-tight">
      <div className="spread">
        <h4 aria-live="polite">{t(texts.month, { month: title })}</h4>
        <div className="row">
          <Button
            look="quiet"
            icon="back"
            iconOnly
            disabled={month <= first}
            onClick={() => setMonth(addMonths(month, -1))}
          >
            {t(texts.earlierMonth)}
          </Button>
          <Button
            look="quiet"
            icon="forward"
            iconOnly
            disabled={month >= last}
            onClick={() => setMonth(addMonths(month, 1))}
          >
            {t(texts.laterMonth)}
          </Button>
        </div>
      </div>
      <table className="month">
        <caption className="visually-hidden">{t(texts.month, { month: title })}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayName(weekday, language, 'long')}>
                {weekdayName(weekday, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {startOfMonth(day) === month ? (
                    <DayCell
                      day={day}
                      period={period}
                      markable={mayMark && day >= period.startsOn && day <= end && day <= today}
                      onMark={setMarking}
                    />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
      {marking ? (
        <MarkDialog
          title={weekdayText(marking, language)}
          clientId={clientId}
          period={period}
          on={marking}
          onClose={() => setMarking(undefined)}
        />
      ) : null}
    </section>
  );
}

function weeksOf(month: Day): readonly (readonly Day[])[] {
  const end = endOfMonth(month);
  const weeks: Day[][] = [];
  for (let monday = addDays(month, 1 - isoWeekday(month)); monday <= end; monday = addDays(monday, 7)) {
    const from = monday;
    weeks.push(weekdays.map((_weekday, index) => addDays(from, index)));
  }
  return weeks;
}

function DayCell(props: {
  readonly day: Day;
  readonly period: Period;
  readonly markable: boolean;
  readonly onMark: (day: Day) => void;
}) {
  const { day, period, markable, onMark } = props;
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const found = period.attendance.find((one) => one.on === day);
  const inPeriod = day >= period.startsOn && day <= (period.endedOn ?? period.endsOn);
  const planned = inPeriod && period.weekdays.includes(isoWeekday(day));
  const said = found
    ? `${t(attendanceMarkWords[found.mark])}${found.minutes > 0 ? ` ${duration(found.minutes)}` : ''}`
    : t(texts.unmarked);
  const content = (
    <>
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      <span className="month-mark" aria-hidden="true">
        {found ? markSigns[found.mark] : planned ? '·' : ''}
      </span>
    </>
  );
  if (!markable) {
    return (
      <span className="month-day" data-planned={planned} data-mark={found?.mark}>
        {content}
        {found ? <span className="visually-hidden">{`${weekdayText(day, language)}: ${said}`}</span> : null}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="month-day"
      data-planned={planned}
      data-mark={found?.mark}
      aria-label={`${weekdayText(day, language)}: ${said}`}
      onClick={() => onMark(day)}
    >
      {content}
    </button>
  );
}

function Legend() {
  const t = useText();
  return (
    <ul className="plain-row small soft" aria-label={t(texts.legend)}>
      {keysOf(attendanceMarkWords).map((mark) => (
        <li key={mark}>
          <span className="month-sign" data-mark={mark} aria-hidden="true">
            {markSigns[mark]}
          </span>{' '}
          {t(attendanceMarkWords[mark])}
        </li>
      ))}
    </ul>
  );
}
