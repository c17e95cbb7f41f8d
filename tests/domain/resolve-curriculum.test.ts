import { describe, expect, it } from 'vitest';
import { homeOf, resolveCurriculum } from '../../src/domain/resolve-curriculum.ts';

const step = {
  id: 'open-a-door',
  words: ['door'],
  skills: ['d1'],
  exercises: ['1.1'],
  showsRealScreen: false,
  screensCheckedOn: '2026-11-21',
  screensCheckedAgainst: 'documents',
};
const whole = {
  format: 1,
  id: 'whole',
  version: 1,
  workshops: [
    {
      id: 'house',
      picture: 'computer',
      activities: [{ kind: 'practice', minutes: 30, steps: ['open-a-door'] }],
      steps: ['open-a-door'],
      real: ['real-door'],
      themes: ['house'],
    },
  ],
  steps: [step],
  words: [{ id: 'door', theme: 'house' }],
  skills: [{ id: 'd1', digcomp: '5.2' }],
  exercises: [{ id: '1.1', words: ['door'], minutes: 3, device: 'laptop', skill: 'd1' }],
};
const short = {
  format: 1,
  id: 'short',
  version: 1,
  uses: 'whole',
  workshops: [{ id: 'afternoon', picture: 'computer', activities: [], steps: ['open-a-door'], real: ['real-door'] }],
};

function wholeResolved() {
  const resolved = resolveCurriculum(whole);
  if (!resolved.ok) throw new Error('the example is sound');
  return resolved.value;
}

describe('a curriculum from a file', () => {
  it('is taken when every reference leads somewhere', () => {
    expect(resolveCurriculum(whole).ok).toBe(true);
  });

  it('borrows steps by name, and progress in them counts for the course they belong to', () => {
    const resolved = resolveCurriculum(short, wholeResolved());
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
    expect(resolved.value.steps.map(({ id }) => id)).toEqual(['open-a-door']);
    expect(homeOf(resolved.value, 'open-a-door')).toBe('whole');
    expect(homeOf(resolved.value, 'real-door')).toBe('whole');
  });

  it('keeps its own version of a step that it also could borrow', () => {
    const own = { ...short, steps: [{ ...step, showsRealScreen: true }] };
    const resolved = resolveCurriculum(own, wholeResolved());
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
    expect(resolved.value.steps.find(({ id }) => id === 'open-a-door')?.showsRealScreen).toBe(true);
    expect(homeOf(resolved.value, 'open-a-door')).toBe('short');
  });

  it.each([
    [
      'a step that does not exist',
      { workshops: [{ ...whole.workshops[0], steps: ['fly'] }] },
      { kind: 'unknown-reference', id: 'fly', from: 'house', to: 'step' },
    ],
    [
      'a word that does not exist',
      { steps: [{ ...step, words: ['window'] }] },
      { kind: 'unknown-reference', id: 'window', from: 'open-a-door', to: 'word' },
    ],
    [
      'an exercise that does not exist',
      { steps: [{ ...step, exercises: ['9.9'] }] },
      { kind: 'unknown-reference', id: '9.9', from: 'open-a-door', to: 'exercise' },
    ],
    [
      'a theme without words',
      { workshops: [{ ...whole.workshops[0], themes: ['garden'] }] },
      { kind: 'unknown-reference', id: 'garden', from: 'house', to: 'theme' },
    ],
    [
      'the same id twice',
      { words: [...whole.words, ...whole.words] },
      { kind: 'duplicate-id', id: 'door', among: 'words' },
    ],
  ])('is refused for %s, and the fault is named', (_name, change, fault) => {
    const resolved = resolveCurriculum({ ...whole, ...change });
    expect(resolved).toMatchObject({ ok: false, error: expect.arrayContaining([fault]) });
  });

  it('is refused when what it borrows from is not there', () => {
    expect(resolveCurriculum(short)).toEqual({ ok: false, error: [{ kind: 'unknown-base', id: 'whole' }] });
  });

  it('is refused with the place of a value of the wrong kind', () => {
    const resolved = resolveCurriculum({ ...whole, steps: [{ ...step, screensCheckedOn: 'yesterday' }] });
    expect(resolved).toMatchObject({ ok: false, error: [{ kind: 'wrong-shape', path: 'steps.0.screensCheckedOn' }] });
  });
});
