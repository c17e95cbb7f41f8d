import { describe, expect, it } from 'vitest';
import { loadPicture, type PictureKind } from '../../src/ui/pictures/find-picture.ts';
import { textsByKey } from '../../src/domain/curriculum-texts.ts';
import { screensAreStale } from '../../src/domain/curriculum.ts';
import { resolveCurriculum } from '../../src/domain/resolve-curriculum.ts';
import { missingMediatorTexts, neededKeys, readShipped, shippedIds } from '../support/shipped-content.ts';

const minutesOfWorkshop = 120;
const wholeCourse = readShipped('parentalite-numerique');

describe('the shipped curricula', () => {
  it('are at least the whole course and the three afternoons made of its parts', () => {
    const launchSet = ['bases-email', 'educonnect', 'parentalite-numerique', 'se-connecter-ent'];
    expect(launchSet.filter((id) => !shippedIds.includes(id))).toEqual([]);
  });

  it.each(shippedIds)('%s is named like its file, and every reference in it leads somewhere', (id) => {
    expect(readShipped(id).resolved.id).toBe(id);
  });

  it('would be refused with a reference that leads nowhere, or with an id used twice', () => {
    const [first, ...others] = wholeCourse.own.steps;
    expect(resolveCurriculum({ ...wholeCourse.own, steps: others }).ok).toBe(false);
    expect(resolveCurriculum({ ...wholeCourse.own, steps: [first, first, ...others] }).ok).toBe(false);
  });

  it.each(shippedIds)('%s has every text in French, and none that belongs to nothing', (id) => {
    const shipped = readShipped(id);
    const texts = textsByKey(shipped.french);
    const needed = neededKeys(shipped);
    expect(needed.filter((key) => (texts.get(key) ?? '').trim() === '')).toEqual([]);
    expect([...texts.keys()].filter((key) => !needed.includes(key))).toEqual([]);
  });

  it.each(shippedIds)('%s tells the mediator what to say and to watch for, in each part', (id) => {
    const shipped = readShipped(id);
    expect(missingMediatorTexts(shipped)).toEqual([]);
    const known = {
      steps: shipped.own.steps.map((step) => step.id),
      exercises: shipped.own.exercises.map((exercise) => exercise.id),
    };
    expect(Object.keys(shipped.mediator.steps).filter((step) => !known.steps.includes(step))).toEqual([]);
    expect(Object.keys(shipped.mediator.exercises).filter((one) => !known.exercises.includes(one))).toEqual([]);
  });

  it('would miss a text that the mediator needs', () => {
    const steps = Object.fromEntries(Object.entries(wholeCourse.mediator.steps).filter(([id]) => id !== 'turn-on'));
    expect(missingMediatorTexts({ ...wholeCourse, mediator: { ...wholeCourse.mediator, steps } })).toEqual([
      'steps.turn-on',
    ]);
  });

  it.each(shippedIds)('%s fills each workshop with exactly two hours', (id) => {
    for (const workshop of readShipped(id).own.workshops) {
      const minutes = workshop.activities.reduce((sum, activity) => sum + activity.minutes, 0);
      expect(minutes, workshop.id).toBe(minutesOfWorkshop);
    }
  });

  it.each(shippedIds)('%s practises every step of each workshop in that workshop', (id) => {
    for (const workshop of readShipped(id).own.workshops) {
      const practised = workshop.activities.filter(({ kind }) => kind === 'practice').flatMap(({ steps }) => steps);
      expect(
        workshop.steps.filter((step) => !practised.includes(step)),
        workshop.id,
      ).toEqual([]);
    }
  });
});

describe('the whole course', () => {
  const { own } = wholeCourse;

  it('has six workshops, at least 60 steps, and each step in exactly one workshop', () => {
    expect(own.workshops).toHaveLength(6);
    expect(own.steps.length).toBeGreaterThanOrEqual(60);
    const placed = own.workshops.flatMap((workshop) => workshop.steps);
    expect([...placed].sort()).toEqual(own.steps.map((step) => step.id).sort());
  });

  it('has at least 160 words in at least 6 themes, and each theme is learnt in exactly one workshop', () => {
    expect(own.words.length).toBeGreaterThanOrEqual(160);
    const themes = [...new Set(own.words.map((word) => word.theme))];
    expect(themes.length).toBeGreaterThanOrEqual(6);
    expect(own.workshops.flatMap((workshop) => workshop.themes).sort()).toEqual(themes.sort());
  });

  it('has 14 skills, each with its DigComp code and something that trains it', () => {
    expect(own.skills).toHaveLength(14);
    const trained = new Set([...own.steps.flatMap((step) => step.skills), ...own.exercises.map((one) => one.skill)]);
    expect(own.skills.filter((skill) => !trained.has(skill.id)).map((skill) => skill.id)).toEqual([]);
  });

  it('has 61 exercises', () => {
    expect(own.exercises).toHaveLength(61);
  });

  it('has a drawing for every step, every word and every workshop', async () => {
    const scenes = own.steps.map((step) => step.scene ?? `no scene for ${step.id}`);
    const words = own.words.map((word) => word.picture ?? `${word.theme}/${word.id}`);
    const workshops = shippedIds.flatMap((id) => readShipped(id).own.workshops).map((workshop) => workshop.picture);
    expect(await withoutDrawing('scenes', scenes)).toEqual([]);
    expect(await withoutDrawing('words', words)).toEqual([]);
    expect(await withoutDrawing('workshops', workshops)).toEqual([]);
    expect(await withoutDrawing('words', ['mail/no-such-word'])).toEqual(['mail/no-such-word']);
  });
});

describe('the screens that cards show', () => {
  const today = new Date().toISOString().slice(0, 10);

  it.each(shippedIds)('of %s were not checked in the future', (id) => {
    expect(
      readShipped(id)
        .own.steps.filter((step) => step.screensCheckedOn > today)
        .map((step) => step.id),
    ).toEqual([]);
  });

  it('have to be looked at again after twelve months, if others may change them', () => {
    const step = wholeCourse.own.steps.find((one) => one.showsRealScreen);
    if (!step) throw new Error('no step shows a real screen');
    const checked = { ...step, screensCheckedOn: '2025-09-01' };
    expect(screensAreStale(checked, '2026-09-01')).toBe(false);
    expect(screensAreStale(checked, '2026-09-02')).toBe(true);
    expect(screensAreStale({ ...checked, showsRealScreen: false }, '2030-01-01')).toBe(false);
  });
});

async function withoutDrawing(kind: PictureKind, paths: readonly string[]): Promise<readonly string[]> {
  const drawings = await Promise.all(paths.map((path) => loadPicture(kind, path)));
  return paths.filter((_, index) => (drawings[index] ?? '') === '');
}
