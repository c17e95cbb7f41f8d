import * as v from 'valibot';
import { clickTargets } from './click-targets.ts';
import { closeMenu } from './close-menu.ts';
import { doubleClickFolders } from './double-click.ts';
import { movePointer } from './move-pointer.ts';
import { nameObjects } from './name-objects.ts';
import { joinPart, type Joined } from './part.ts';
import { scrollPage } from './scroll-page.ts';
import { sortPapers } from './sort-papers.ts';

/** The seven machines as one: each state belongs to exactly one of them. */
export const State = v.union([
  nameObjects.schema,
  movePointer.schema,
  clickTargets.schema,
  doubleClickFolders.schema,
  scrollPage.schema,
  sortPapers.schema,
  closeMenu.schema,
]);
export type State = v.InferOutput<typeof State>;

export const parts: readonly Joined<State>[] = [
  joinPart('1.1', nameObjects),
  joinPart('1.2', movePointer),
  joinPart('1.3', clickTargets),
  joinPart('1.4', doubleClickFolders),
  joinPart('1.5', scrollPage),
  joinPart('1.6', sortPapers),
  joinPart('1.7', closeMenu),
];
