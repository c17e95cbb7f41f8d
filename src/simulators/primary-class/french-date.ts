/** Dates of the mock, given by the school's data: no clock is read. */
const days = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** lundi 9 mars */
export function frenchDay(isoDate: string): string {
  return days.format(new Date(isoDate));
}

/** 9 mars */
export function frenchDate(isoDate: string): string {
  return shortDays.format(new Date(isoDate));
}
