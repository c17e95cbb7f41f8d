import { addresses, placeOf } from '../features/addresses.ts';
import type { Services } from '../features/services.ts';

/** The laptop's own address (design: `http://localhost:47821` for ever) means a workshop laptop until someone decides. */
export function isWorkshopAddress({ hostname }: Pick<Location, 'hostname'>): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

/**
 * Where the application opens: where it was, if that can be shown; one person's own device on her path; otherwise the
 * languages. Undefined: stay where the address says.
 */
export function startAddress(hash: string, services: Pick<Services, 'isShared' | 'learner'>): string | undefined {
  const { screen } = placeOf(hash);
  const needsLearner = !['language', 'staff', 'who', 'new-person'].includes(screen);
  if (needsLearner && services.learner === null) return addresses.language;
  if (screen === 'language' && !services.isShared && services.learner !== null) return addresses.path();
  return undefined;
}
