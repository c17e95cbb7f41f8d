import type { Adult, School } from '../../domain/school.ts';
import { dayInFrench, numberInFrench, timeInFrench } from '../../domain/school-days.ts';

/** « Mme Dupin (maths) »: as a list of recipients shows her. */
export function adultInWords({ name, role }: Adult): string {
  return `${name} (${role})`;
}

export function adultOf(school: School, id: string): Adult {
  return school.adults.find((adult) => adult.id === id) ?? { id, name: '', role: '' };
}

/** « lundi 2 mars, de 8 h 30 à 12 h 35 ». */
export function timeOf({ on, from, to }: { readonly on: string; readonly from: string; readonly to: string }): string {
  return `${dayInFrench(on)}, de ${timeInFrench(from)} à ${timeInFrench(to)}`;
}

/** « 14 / 20 ». */
export function markInWords({ value, outOf }: { readonly value: number; readonly outOf: number }): string {
  return `${numberInFrench(value)} / ${outOf}`;
}

/** « salle B204 »; a place with a name of its own, as « Gymnase », is no « salle ». */
export function roomInWords(room: string): string {
  return /^\p{Lu}?\d/u.test(room) ? `salle ${room}` : room;
}
