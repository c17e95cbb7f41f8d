import { isOtherLayout, keyFor, keyNamed } from './keys.ts';
import { fieldsOf, letters } from './tasks.ts';
import { nextEdit } from './edit-plan.ts';
import { areAllRight, caretOf, fieldAt, isRight, textOf, type Action, type State } from './state.ts';
import { meaningOf } from './tapped-key.ts';

type Writing = Extract<Action, { kind: 'write' }>;

export function errorOf(state: State, tapped: Action): string | undefined {
  const action = meaningOf(state, tapped);
  if (state.answer === 'sent') return undefined;
  switch (action.kind) {
    case 'write':
      return state.task === '1.8' ? letterError(state, action) : writingError(state, action);
    case 'erase':
      return isErasingRight(state, action.side) ? 'erased-too-much' : undefined;
    case 'confirm':
      return state.task === '2.4' && !areAllRight(state) ? 'too-early' : undefined;
    case 'pad-off':
      return 'pad-off';
    case 'accent':
      return 'wrong-key';
    default:
      return undefined;
  }
}

/** Big or small is the same letter here. */
function letterError(state: State, action: Writing): string | undefined {
  const wanted = letters[state.found];
  if (wanted === undefined || action.text.toLowerCase() === wanted) return undefined;
  return isMisplaced(action, wanted) ? 'other-layout' : 'wrong-key';
}

function writingError(state: State, action: Writing): string | undefined {
  const field = fieldAt(state);
  if (field === undefined) return fieldsOf(state.task).length > 0 ? 'no-field' : undefined;
  const text = textOf(state, field.id);
  const edit = nextEdit(field, text);
  if (edit?.kind === 'erase') return state.task === '1.10' && isUntouched(text) ? 'wrong-key' : undefined;
  if (edit === undefined) return action.text === ' ' ? 'space-too-much' : 'wrong-key';
  if (edit.at !== caretOf(state)) return undefined;
  if (action.text === edit.sign) return undefined;
  if (field.kind === 'phone' && action.text === ' ' && /\d$/.test(text)) return undefined;
  return action.isHeldTooLong ? 'held-too-long' : misspelling(state, action, edit.sign);
}

function misspelling(state: State, action: Writing, wanted: string): string {
  const { text } = action;
  if (isMisplaced(action, wanted)) return 'other-layout';
  if (text === ' ') return 'space-too-much';
  if (text.toLowerCase() === wanted.toLowerCase()) {
    if (text.toLowerCase() === text) return 'capital-missing';
    return (action.isLocked ?? state.isLocked) ? 'lock-left-on' : 'capital-too-much';
  }
  const place = keyFor(wanted);
  if (place?.level === 'altgr' && action.key === place.key.id) return 'altgr-forgotten';
  if (place?.level === 'shift' && text === place.key.base) return 'shift-forgotten';
  return 'wrong-key';
}

/** The finger was where the drawing shows the sign, and the computer wrote another one. */
function isMisplaced({ key, text }: Writing, wanted: string): boolean {
  const drawn = key === undefined ? undefined : keyNamed(key);
  return drawn !== undefined && isOtherLayout(drawn, text) && drawn.id === keyFor(wanted)?.key.id;
}

/** Once something else was typed behind it, there is nothing more to say: the hint is to erase. */
function isUntouched(text: string): boolean {
  return text === 'Boonjour';
}

/** Where nothing was wrong, a right sign goes. */
function isErasingRight(state: State, side: 'before' | 'after'): boolean {
  const field = fieldAt(state);
  if (field === undefined) return false;
  const [text, caret] = [textOf(state, field.id), caretOf(state)];
  const isSomething = side === 'before' ? caret > 0 : caret < text.length;
  return isSomething && (isRight(state, field) || nextEdit(field, text)?.kind === 'type');
}
