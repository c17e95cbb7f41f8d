import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { readText } from '../support/repository.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const shipped = readText('src/curricula/schools/college-des-pins.json');
const field = '[data-school-file]';

for (const browser of browserNames) {
  test(`${browser}: a broken school file names its line, and the shipped school stays`, async ({ visit, folder }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
  });
}
