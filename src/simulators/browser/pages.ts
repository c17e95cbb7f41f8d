import type { PageId } from './browser-state.ts';

/** What the address bar shows; nothing on pages that have no address of their own. */
export const addresses: Readonly<Record<PageId, string>> = {
  'new-tab': '',
  college: 'college-des-pins.example',
  canteen: 'college-des-pins.example/cantine',
  account: 'compte-ecole.example',
  news: 'journal-des-pins.example',
  'hidden-word': 'petits-mots.example',
  sorting: 'chercher-ou-aller.example',
  course: 'cours-du-soir.example',
  search: 'recherche.example',
  'not-found': '',
};

/** What stands on the tab. */
export const titles: Readonly<Record<PageId, string>> = {
  'new-tab': 'Nouvel onglet',
  college: 'Collège des Pins',
  canteen: 'Menus de la cantine',
  account: 'Compte école',
  news: 'Journal des Pins',
  'hidden-word': 'Petits mots',
  sorting: 'Chercher ou aller',
  course: 'Cours du soir',
  search: 'Recherche',
  'not-found': 'Site introuvable',
};

/** Offered on a new tab, as browsers offer the sites where one often goes. */
export const tiles: readonly PageId[] = ['news', 'hidden-word', 'sorting', 'course'];

/**
 * Where an address bar leads: to a page, to a search when it is not an address, or nowhere.
 *
 * @returns undefined for an empty bar
 */
export function pageForAddress(text: string): PageId | undefined {
  const asked = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
  if (asked === '') return undefined;
  const known = Object.entries(addresses).find(([, address]) => address === asked)?.[0];
  const page = pages.find((one) => one === known);
  if (page !== undefined) return page;
  return asked.includes('.') && !/\s/.test(asked) ? 'not-found' : 'search';
}

const pages: readonly PageId[] = [
  'college',
  'canteen',
  'account',
  'news',
  'hidden-word',
  'sorting',
  'course',
  'search',
];
