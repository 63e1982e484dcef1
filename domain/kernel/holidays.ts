/**
 * Holidays of Finland, and which days are working days. Counted, not listed: the rules have stood as
 * they are since 1992, when Epiphany and Ascension Day came back from the Saturdays to which they had
 * been moved, and earlier years are counted by the same rules.
 *
 * Two laws ask different questions. Section 5 of the Act on the Calculation of Time Limits (150/1930)
 * moves a time limit that ends on a day of rest, which takes in every Saturday, Christmas Eve and
 * Midsummer Eve; New Year's Eve and Maundy Thursday move nothing. Regulation (EEC, Euratom) 1182/71
 * takes Saturdays, Sundays and public holidays out of working days: the two eves are no public holidays.
 */
import { type Day, addDays, dayNumber, fromDayNumber, isoWeekday, yearOf } from './dates.ts';
import { defineTexts } from './texts.ts';

export const holidayWords = defineTexts({
  newYearsDay: { fi: 'uudenvuodenpäivä', sv: 'nyårsdagen', en: 'New Year’s Day' },
  epiphany: { fi: 'loppiainen', sv: 'trettondagen', en: 'Epiphany' },
  goodFriday: { fi: 'pitkäperjantai', sv: 'långfredagen', en: 'Good Friday' },
  easterSunday: { fi: 'pääsiäispäivä', sv: 'påskdagen', en: 'Easter Sunday' },
  easterMonday: { fi: 'toinen pääsiäispäivä', sv: 'annandag påsk', en: 'Easter Monday' },
  mayDay: { fi: 'vapunpäivä', sv: 'första maj', en: 'May Day' },
  ascensionDay: { fi: 'helatorstai', sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  whitSunday: { fi: 'helluntaipäivä', sv: 'pingstdagen', en: 'Whit Sunday' },
  midsummerDay: { fi: 'juhannuspäivä', sv: 'midsommardagen', en: 'Midsummer Day' },
  allSaintsDay: { fi: 'pyhäinpäivä', sv: 'alla helgons dag', en: 'All Saints’ Day' },
  independenceDay: { fi: 'itsenäisyyspäivä', sv: 'självständighetsdagen', en: 'Independence Day' },
  christmasDay: { fi: 'joulupäivä', sv: 'juldagen', en: 'Christmas Day' },
  boxingDay: { fi: 'tapaninpäivä', sv: 'annandag jul', en: 'Boxing Day' },
});
export type Holiday = keyof typeof holidayWords;

/** Why section 5 of act 150/1930 moves a time limit from a day. */
export const restDayWords = defineTexts({
  ...holidayWords,
  midsummerEve: { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' },
  christmasEve: { fi: 'jouluaatto', sv: 'julafton', en: 'Christmas Eve' },
  sunday: { fi: 'sunnuntai', sv: 'söndag', en: 'Sunday' },
  saturday: { fi: 'lauantai', sv: 'lördag', en: 'Saturday' },
});
export type RestDay = keyof typeof restDayWords;

/** Easter Sunday of a year of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const dayOfMarch = epact + toSunday - 7 * lateMoon + 22;
  return addDays(`${String(year).padStart(4, '0')}-03-01` as Day, dayOfMarch - 1);
}

const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': 'newYearsDay',
  '01-06': 'epiphany',
  '05-01': 'mayDay',
  '12-06': 'independenceDay',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
};

/** Days from Easter Sunday. */
const movable: Readonly<Record<number, Holiday>> = {
  [-2]: 'goodFriday',
  0: 'easterSunday',
  1: 'easterMonday',
  39: 'ascensionDay',
  49: 'whitSunday',
};

/** The public holiday a day is, if it is one. Easter and Whit Sunday are named, other Sundays are not. */
export function holidayOn(day: Day): Holiday | undefined {
  const date = day.slice(5);
  const byEaster = movable[dayNumber(day) - dayNumber(easterSunday(yearOf(day)))];
  if (byEaster) return byEaster;
  if (isoWeekday(day) === 6) {
    if (date >= '06-20' && date <= '06-26') return 'midsummerDay';
    if (date >= '10-31' && date <= '11-06') return 'allSaintsDay';
  }
  return fixed[date];
}

/** The reason why a time limit does not end on a day, by section 5 of act 150/1930; undefined on other days. */
export function restDayOn(day: Day): RestDay | undefined {
  const date = day.slice(5);
  const weekday = isoWeekday(day);
  const holiday = holidayOn(day);
  if (holiday) return holiday;
  if (date === '12-24') return 'christmasEve';
  if (weekday === 5 && date >= '06-19' && date <= '06-25') return 'midsummerEve';
  return weekday === 7 ? 'sunday' : weekday === 6 ? 'saturday' : undefined;
}

/** The day itself, or the first day after it that is no day of rest. Throws past the end of the calendar. */
export function onWorkingDay(day: Day): Day {
  return restDayOn(day) === undefined ? day : onWorkingDay(addDays(day, 1));
}

/** A working day by Regulation 1182/71, article 2(2): no Saturday, Sunday or public holiday. */
export function isEuWorkingDay(day: Day): boolean {
  return isoWeekday(day) <= 5 && holidayOn(day) === undefined;
}

/**
 * The day on which `count` EU working days after `from` have passed; `from` itself is not counted, as
 * article 3(1) of Regulation 1182/71 says. Throws past the end of the calendar.
 */
export function addEuWorkingDays(from: Day, count: number): Day {
  let number = dayNumber(from);
  for (let left = count; left > 0; ) {
    number += 1;
    if (isEuWorkingDay(fromDayNumber(number))) left -= 1;
  }
  return fromDayNumber(number);
}
