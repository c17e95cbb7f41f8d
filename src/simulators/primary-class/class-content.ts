import type { School } from '../../domain/school.ts';

/** Which things of a school's data an exercise is about, and where the site shows them. */
export type Notice = School['notices'][number];
export type Homework = School['homework'][number];
export type Survey = School['surveys'][number];
export type AlbumPage = NonNullable<School['album']>[number];

/** Words of the school in the cahier de liaison: an answer is asked. The others are messages. */
export function notebookOf(school: School): readonly Notice[] {
  return school.notices.filter(({ answer }) => answer !== 'none');
}

export function messagesOf(school: School): readonly Notice[] {
  return school.notices.filter(({ answer }) => answer === 'none');
}

/** The word that exercise 5.2 is about: the first to be signed. */
export function noticeToSign(school: School): Notice | undefined {
  return school.notices.find(({ answer }) => answer === 'sign');
}

/** The lesson that exercise 5.3 is about: the first of the next Monday with words to learn, else the first of that day. */
export function lessonForMonday(school: School): Homework | undefined {
  const monday = school.homework.filter(({ due }) => due > school.today && isMonday(due));
  return monday.find(({ subject }) => subject.toLowerCase().includes('mots')) ?? monday[0];
}

export function homeworkDays(school: School): readonly string[] {
  return [...new Set(school.homework.map(({ due }) => due))].sort();
}

export function photosOf(school: School): AlbumPage['photos'] {
  return (school.album ?? []).flatMap(({ photos }) => photos);
}

/** The question about photos; the first of a primary school's questions. */
export function imageRight(school: School): Survey | undefined {
  return school.surveys[0];
}

/** Ids of what can be opened in a part of the site. */
export function itemsOf(school: School, section: string): readonly string[] {
  const items: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    notebook: notebookOf(school),
    messages: messagesOf(school),
    homework: school.homework,
    blog: photosOf(school),
    record: school.documents,
  };
  return items[section]?.map(({ id }) => id) ?? [];
}

/** Tiles of the first page, in the school's order. */
export function tilesOf(school: School): School['sections'] {
  return school.sections.filter(({ part }) => part !== 'home');
}

export function labelOf(school: School, section: string): string {
  return school.sections.find(({ part }) => part === section)?.label ?? '';
}

/** How many things of a part were never opened: the number on its tile. */
export function unreadIn(school: School, section: string, seen: readonly string[]): number {
  if (section !== 'notebook' && section !== 'messages') return 0;
  const isNew = (id: string): boolean => school.notices.some((one) => one.id === id && isRecent(school, one.on));
  return itemsOf(school, section).filter((id) => isNew(id) && !seen.includes(id)).length;
}

export function isUnread(school: School, notice: Notice, seen: readonly string[]): boolean {
  return isRecent(school, notice.on) && !seen.includes(notice.id);
}

const dayInMilliseconds = 86_400_000;

/** What is older than five days was read before. */
function isRecent(school: School, on: string): boolean {
  return Date.parse(school.today) - Date.parse(on) <= 5 * dayInMilliseconds;
}

/** The first day of 1970 was a Thursday. */
function isMonday(isoDate: string): boolean {
  return (Date.parse(isoDate) / dayInMilliseconds + 3) % 7 === 0;
}
