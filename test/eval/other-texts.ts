/** What is measured on other things than labelled answers. */
import {
  endingErrors,
  endingFigures,
  exactFigure,
  readEndings,
  readHeldEndings,
  seedQuestions,
} from './endings.js';
import { patientErrors, patientFigures, readPatients } from './patients.js';
import { type Section, wholeRows } from './report.js';
import type { Seed } from './seed.js';
import { lacrosseBallSuggested } from './suggesting.js';

export interface OtherTexts {
  readonly sections: readonly Section[];
  readonly errors: readonly string[];
}

/** Endings of posts, the post of the seed and patients' sentences, as far as they are present. */
export function otherSections(seed: Seed | null): OtherTexts {
  const endings = readEndings();
  const patients = readPatients() ?? [];
  const sections = [
    {
      name: 'the seed as a whole',
      rows: seed === null ? [] : wholeRows([seedQuestions(seed), lacrosseBallSuggested(seed.set)], 'seed'),
    },
    { name: `${endings.length} other posts`, rows: wholeRows(endingFigures(endings), 'unseen') },
    { name: 'posts held back', rows: wholeRows([exactFigure(readHeldEndings())], 'unseen') },
    {
      name: `${patients.length} sentences of patients`,
      rows: wholeRows(patientFigures(patients), 'unseen'),
    },
  ];
  return {
    sections: sections.filter(({ rows }) => rows.length > 0).map((section) => ({ ...section, items: 0 })),
    errors: [...endingErrors(endings), ...patientErrors(patients)],
  };
}
