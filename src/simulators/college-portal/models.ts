import type { Child, School } from '../../domain/school.ts';
import type { Field } from './state.ts';

/** A text that is ready to be used: polite, short, with the child's name and class, as parents learn it. */
export type Model = { readonly id: string; readonly field: Field; readonly title: string; readonly text: string };

/** Whose account it is: the fictional family's. */
export const parent = { name: 'Amina Exemple', email: 'amina@courrier.example', phone: '06 39 98 12 34' } as const;

/** What an exercise suggests as subject of a message. */
export const subjectOfMeeting = 'Rendez-vous';

export function modelsFor({ firstName, className }: Child): readonly Model[] {
  const end = `Merci. Cordialement.\n${parent.name}`;
  return [
    {
      id: 'was-ill',
      field: 'comment',
      title: `${firstName} était malade`,
      text: `Bonjour. ${firstName} était malade. Merci.`,
    },
    {
      id: 'went-to-doctor',
      field: 'comment',
      title: `${firstName} a vu le médecin`,
      text: `Bonjour. ${firstName} a vu le médecin. Merci.`,
    },
    {
      id: 'meeting',
      field: 'text',
      title: 'Rendez-vous',
      text: `Bonjour,\nje souhaite un rendez-vous pour ${firstName}, en ${className}. Je suis disponible le jeudi soir.\n${end}`,
    },
    {
      id: 'absence',
      field: 'text',
      title: 'Absence',
      text: `Bonjour,\n${firstName}, en ${className}, ne viendra pas demain. Le motif : maladie.\n${end}`,
    },
    {
      id: 'not-understood',
      field: 'text',
      title: 'Pas compris',
      text: `Bonjour,\nje n’ai pas compris le message. Pouvez-vous m’appeler ?\n${end}`,
    },
  ];
}

/** Files that lie in « Téléchargements » already. */
export const oldFiles = [
  { id: 'old-photo', name: 'photo-vacances.jpg' },
  { id: 'old-recipe', name: 'recette-gateau.pdf' },
] as const;

export function filesIn(
  school: School,
  downloads: readonly string[],
): readonly { readonly id: string; readonly name: string }[] {
  const downloaded = school.documents.filter(({ id }) => downloads.includes(id));
  return [...downloaded.map(({ id, file }) => ({ id, name: file })), ...oldFiles];
}

/** Adults to whom the parents of a child may write: its teachers, and those who teach nobody. */
export function recipientsFor(school: School, child: string): School['adults'] {
  const teaches = (adult: string, one?: string): boolean =>
    school.timetable.some(({ teacher, child: pupil }) => teacher === adult && (one === undefined || pupil === one));
  return school.adults.filter(({ id }) => teaches(id, child) || !teaches(id));
}
