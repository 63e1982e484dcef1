import { type AttendanceMark, attendanceMarkWords } from '@polku/domain';

/** One sign for each mark: it is told apart by shape, not by colour alone. */
export const markSigns: Readonly<Record<AttendanceMark, string>> = {
  present: '✓',
  absentNotified: '○',
  absentUnnotified: '✕',
  dayOff: '–',
};

export interface StoredMark {
  readonly mark: AttendanceMark | null;
  readonly minutes: number;
  /** Null while the day is unmarked. */
  readonly version: number | null;
}

/** The day as it stands now, out of a conflict's answer. */
export function readMark(current: unknown): StoredMark {
  const from = (part: string): unknown => Reflect.get(Object(current), part);
  const [mark, minutes, version] = [from('mark'), from('minutes'), from('version')];
  return {
    mark: isMark(mark) ? mark : null,
    minutes: typeof minutes === 'number' ? minutes : 0,
    version: typeof version === 'number' ? version : null,
  };
}

function isMark(value: unknown): value is AttendanceMark {
  return typeof value === 'string' && value in attendanceMarkWords;
}
