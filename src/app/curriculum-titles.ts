import type { CurriculumStore } from '../storage/curriculum-store.ts';

export type CurriculumTitle = { readonly id: string; readonly french: string; readonly mine: string | undefined };

/** Titles of the curricula of this device, the whole course first. */
export async function titlesOfCurricula(store: CurriculumStore, tag: string): Promise<readonly CurriculumTitle[]> {
  const listed = await store.list();
  if (!listed.ok) return [];
  const titles = await Promise.all(
    listed.value.map(async ({ id, curriculum }) => {
      const [french, mine] = await Promise.all([store.texts(id, 'fr'), store.texts(id, tag)]);
      return {
        id,
        size: curriculum.workshops.length,
        french: french.ok && french.value ? french.value.texts.title : id,
        mine: tag !== 'fr' && mine.ok && mine.value ? mine.value.texts.title : undefined,
      };
    }),
  );
  return titles.sort((a, b) => b.size - a.size || (a.french < b.french ? -1 : 1));
}
