import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byMouse } from '../support/do-gesture.ts';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { finished, openFromCard, walkThrough } from '../support/practise.ts';
import { readText } from '../support/repository.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const shipped = readText('src/curricula/schools/college-des-pins.json');
const panel = '.staff section:has([data-label="Niveau"])';

/** The rows of the schools that exercises show, one of each level. */
const shownSchools = `${panel} tbody tr:has(.acts b)`;

/** Another college with the same days, a name and a word of its own in its menu. */
const own = shipped
  .replace('"Collège des Pins"', '"Collège de la Grenadine"')
  .replace('"Bulletin"', '"Bilans Zébulon"');

/** What a hand slips into a file, by what is said of it. A comma is missed where the next line begins. */
const broken: Readonly<Record<string, string>> = {
  [`Ligne ${lineOf('"level"') + 1} : le texte ne peut pas être lu`]: own.replace('"college",', '"college"'),
  [`Ligne ${lineOf('"level"')} : « level »`]: own.replace('"level": "college"', '"level": "lycée"'),
  [`Ligne ${lineOf('"site"')} : « site »`]: own.replace('"college-des-pins.example"', '"college-des-pins.fr"'),
  [`Ligne ${lineOf('"teacher"')} : « timetable.0.teacher »`]: own.replace('"teacher": "', '"teacher": "nobody-'),
};

for (const browser of browserNames) {
  test(`${browser}: a broken school names its line and changes nothing; a good one is shown`, async ({
    visit,
    folder,
  }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);

    for (const [index, [says, text]] of Object.entries(broken).entries()) {
      await visitor.goTo('#/staff');
      await visitor.shows(shownSchools, 'Collège des Pins');
      await visitor.chooseFile(`${panel} input[type="file"]`, fileWith(folder, `broken-${index}.json`, text));
      await visitor.shows(`${panel} [role="status"]`, 'Ce fichier n’est pas repris. Rien n’est changé.');
      await visitor.shows(`${panel} [role="status"]`, says);
      await visitor.shows(shownSchools, 'Collège des Pins');
      expect(await visitor.text(`${panel} tbody`)).not.toContain('importée');
    }
    await openFromCard(visitor, '4.1');
    await shownMenu(visitor, 'Bulletin');

    await visitor.goTo('#/staff');
    await visitor.chooseFile(`${panel} input[type="file"]`, fileWith(folder, 'own.json', own));
    await visitor.shows(`${panel} [role="status"]`, 'Les exercices montrent maintenant « Collège de la Grenadine »');
    await visitor.shows(shownSchools, 'Collège de la Grenadine');
    await visitor.shows(shownSchools, 'importée');
    await visitor.shows(`${panel} tbody tr`, 'Collège des Pins');
    await openFromCard(visitor, '4.1');
    await shownMenu(visitor, 'Bilans Zébulon');
    await visitor.reload();
    await shownMenu(visitor, 'Bilans Zébulon');
    await walkThrough(visitor, '4.1', byMouse);
    await finished(visitor, 'alone');
  });
}

async function shownMenu(visitor: Visitor, report: string): Promise<void> {
  await visitor.shows('.stage [data-target="menu-report"]', report);
}

function fileWith(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Line of the first place with these words, from 1. */
function lineOf(words: string): number {
  const line = own.split('\n').findIndex((one) => one.includes(words));
  if (line < 0) throw new Error(`the shipped school has no ${words}`);
  return line + 1;
}
