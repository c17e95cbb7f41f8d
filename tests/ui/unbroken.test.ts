import { describe, expect, it } from 'vitest';
import { unbroken } from '../../src/ui/unbroken.ts';

describe('a sentence on the screen', () => {
  it('is never broken inside guillemets or before a French sign', () => {
    expect(unbroken('Cliquez sur « Envoyer ». Et après ? À 100 % : oui !')).toBe(
      'Cliquez sur «\u00a0Envoyer\u00a0». Et après\u00a0? À 100\u00a0%\u00a0: oui\u00a0!',
    );
  });

  it('keeps its other spaces', () => {
    expect(unbroken('un deux trois')).toBe('un deux trois');
  });
});
