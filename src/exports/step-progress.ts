import { shownOutcome, stepKey, type Evidence, type Outcome } from '../domain/facts/person-state.ts';
import { defineExport } from './define-export.ts';

type Row = {
  readonly participant: string;
  readonly curriculum: string;
  readonly step: string;
  readonly outcome: Outcome | null;
  readonly evidence: Evidence | null;
};

const outcomes: Readonly<Record<Outcome, string>> = { alone: 'seul·e', helped: 'avec aide', 'not-yet': 'pas encore' };

const sayers: Readonly<Record<Evidence, string>> = {
  simulator: 'exercice',
  self: 'la personne',
  mediator: 'médiation',
};

/** One line a participant and step, in the order of the cards; a step that nobody has touched has empty cells. */
export default defineExport<Row>({
  id: 'step-progress',
  title: 'Progrès par étape',
  columns: [
    { key: 'participant', header: 'Participant', value: (row) => row.participant },
    { key: 'curriculum', header: 'Parcours', value: (row) => row.curriculum },
    { key: 'step', header: 'Étape', value: (row) => row.step },
    { key: 'outcome', header: 'Résultat', value: (row) => row.outcome && outcomes[row.outcome] },
    { key: 'evidence', header: 'Constaté par', value: (row) => row.evidence && sayers[row.evidence] },
  ],
  rows: ({ people, steps }) =>
    people
      .filter((person) => !person.erased)
      .flatMap((person) =>
        steps.map(({ curriculum, step }) => {
          const shown = shownOutcome(person.steps.get(stepKey(curriculum, step)));
          const { outcome, evidence } = shown ?? { outcome: null, evidence: null };
          return { participant: person.subject, curriculum, step, outcome, evidence };
        }),
      ),
});
