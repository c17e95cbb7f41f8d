/** What each exercise asks to be typed. The family is invented; its number lies in the range kept for fiction. */
export const fieldIds = ['text', 'upper', 'lower', 'first-name', 'last-name', 'child'] as const;
export type FieldId = (typeof fieldIds)[number];

export type Field = {
  readonly id: FieldId;
  readonly label: string;
  readonly wanted: string;
  /** Spaces between the digits are as right as none. */
  readonly kind: 'text' | 'email' | 'phone';
};

export const taskIds = ['1.8', '1.9', '1.10', '2.1', '2.2', '2.3', '2.4'] as const;
export type TaskId = (typeof taskIds)[number];

const field = (id: FieldId, label: string, wanted: string, kind: Field['kind'] = 'text'): Field => ({
  id,
  label,
  wanted,
  kind,
});

const fieldsByTask: Readonly<Record<TaskId, readonly Field[]>> = {
  '1.8': [],
  '1.9': [field('text', 'Prénom', 'Amina')],
  '1.10': [field('text', 'Mot', 'Bonjour')],
  '2.1': [field('upper', 'Majuscules', 'MARDI'), field('lower', 'Petites lettres', 'mardi')],
  '2.2': [field('text', 'Téléphone', '0639981234', 'phone')],
  '2.3': [field('text', 'Adresse e-mail', 'amina@courrier.example', 'email')],
  '2.4': [
    field('first-name', 'Prénom', 'Amina'),
    field('last-name', 'Nom', 'Exemple'),
    field('child', 'Enfant', 'Yanis'),
  ],
};

export function fieldsOf(task: TaskId): readonly Field[] {
  return fieldsByTask[task];
}

/** Letters to find in 1.8: the ones that change places between layouts are among them. */
export const letters: readonly string[] = ['e', 's', 'i', 'n', 'a', 'o', 't', 'm', 'r', 'z', 'l', 'q'];

/** No field takes more; nobody has to erase for ever. */
export const mostSigns = 26;

/** What the word of 1.10 is before it is mended. */
export const wordToMend = 'Boonjour';
