/** Dates and numbers for people: always 0–9 and the calendar that the school's sites show, in every language. */
const schoolCalendar = '-u-nu-latn-ca-gregory';

/** A day in words, such as “mardi 3 mars 2026”. @param day YYYY-MM-DD */
export function dayInWords(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag + schoolCalendar, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A day in figures, such as 03/03/2026. @param day YYYY-MM-DD */
export function dayInFigures(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag + schoolCalendar, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A size in words that a mediator knows: “12 Mo”. @param bytes whole bytes */
export function sizeInWords(bytes: number, tag: string): string {
  const [value, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e3, 'kilobyte'];
  return new Intl.NumberFormat(tag + schoolCalendar, {
    style: 'unit',
    unit: String(unit),
    maximumFractionDigits: Number(value) < 10 ? 1 : 0,
  }).format(Number(value));
}

/** The local calendar day of an instant, as YYYY-MM-DD. @param wall milliseconds since 1970 */
export function localDay(wall: number): string {
  const date = new Date(wall);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
