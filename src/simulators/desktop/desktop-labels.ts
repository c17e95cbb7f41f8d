import type { PersonId, WindowId } from './desktop-state.ts';

/** What stands in the title of each window, in the menu and on the taskbar. */
export const titles: Readonly<Record<WindowId, string>> = {
  firefox: 'Firefox',
  calculator: 'Calculatrice',
  documents: 'Documents',
  downloads: 'Téléchargements',
  usb: 'Clé USB',
  letter: 'Lettre de l’école',
  photo: 'Photo de classe',
};

export const names: Readonly<Record<PersonId, string>> = { amina: 'Amina', guest: 'Invité' };

/** Folders, with the files that lie in them. */
export const folderFiles: Readonly<Partial<Record<WindowId, readonly WindowId[]>>> = {
  documents: ['letter'],
  downloads: [],
  usb: ['photo'],
};

/** What the menu offers, from the top. */
export const menuWindows: readonly WindowId[] = ['firefox', 'calculator', 'documents', 'downloads', 'usb'];

/** Pictures on the desktop. */
export const desktopIcons: readonly WindowId[] = ['documents', 'downloads', 'usb'];
