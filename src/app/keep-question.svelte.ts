import type { Services } from '../features/services.ts';

/**
 * When to ask the browser to keep this device's progress for good: after the first thing that was kept, on the path.
 * Firefox shows a question of its own, so the person is told before; other browsers decide silently and are just asked.
 */
export type KeepQuestion = {
  /** Reactive: the explanation should be shown. */
  readonly isDue: boolean;
  readonly agree: () => void;
  readonly later: () => void;
};

export function createKeepQuestion(services: Services, navigator: Navigator): KeepQuestion {
  const { storage } = navigator;
  const showsQuestion = navigator.userAgent.includes('Firefox');
  let isPersisted = $state<boolean | undefined>(undefined);
  void storage?.persisted?.().then((persisted) => (isPersisted = persisted));

  const isTime = $derived(
    isPersisted === false && !services.preferences.values.askedToKeep && services.person.steps.size > 0,
  );
  $effect(() => {
    if (isTime && !showsQuestion) ask();
  });

  function ask(): void {
    services.preferences.change({ askedToKeep: true });
    void storage?.persist?.().then((persisted) => (isPersisted = persisted));
  }
  return {
    get isDue() {
      return isTime && showsQuestion;
    },
    agree: ask,
    later: () => services.preferences.change({ askedToKeep: true }),
  };
}
