/** Days of a school's calendar, as ISO texts: arithmetic only, no clock and no time zone. */

const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** True for a day that exists: 2026-02-30 does not. @param iso as 2026-03-03 */
export function isRealDay(iso: string): boolean {
  const [year, month, day] = parts(iso);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** 1 is Monday, 7 is Sunday. @param iso a real day */
export function weekdayOf(iso: string): number {
  // Sakamoto's method: a table of shifts by month, with January and February counted to the year before.
  const [year, month, day] = parts(iso);
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const fromSunday =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return fromSunday === 0 ? 7 : fromSunday;
}

/** « jeudi 5 mars ». @param iso a real day */
export function dayInFrench(iso: string): string {
  return `${weekdayName(weekdayOf(iso))} ${dateInFrench(iso)}`;
}

/** « 5 mars ». @param iso a real day */
export function dateInFrench(iso: string): string {
  const [, month, day] = parts(iso);
  return `${day === 1 ? '1er' : day} ${monthNames[month - 1] ?? ''}`;
}

/** @param weekday 1 is Monday */
export function weekdayName(weekday: number): string {
  return dayNames[weekday - 1] ?? '';
}

/** « 9 h 30 », as it is said. @param time as 09:30 */
export function timeInFrench(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

/** « 12,5 »: a mark as French schools write it. */
export function numberInFrench(value: number): string {
  return String(value).replace('.', ',');
}

function parts(iso: string): readonly [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [year, month, day];
}
