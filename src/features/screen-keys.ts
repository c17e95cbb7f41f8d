/** Fields keep their keys: a date, a first name, a list. */
const fields = 'input, select, textarea, [contenteditable]';

/**
 * Whether a key was pressed for the screen as a whole. Not while it repeats itself (a held key would run through the
 * course), not in the moment after a navigation, not behind an open dialog, not inside a field.
 */
export function isForScreen(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return false;
  if ('settling' in document.documentElement.dataset || document.querySelector('dialog[open]')) return false;
  return !(event.target instanceof Element && event.target.matches(fields));
}

/**
 * Whether Enter was pressed without anything being focused: it then presses the main act. A screen that has just opened
 * gives the focus to `#main`, for who listens.
 */
export function pressesMainAct(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !isForScreen(event)) return false;
  return event.target === document.body || (event.target instanceof Element && event.target.id === 'main');
}
