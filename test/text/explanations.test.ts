import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES, whyRead } from '../../src/text/explanations.js';
import experienceCues from '../../src/text/words/experience-cues.json' with { type: 'json' };
import outcomeCues from '../../src/text/words/outcome-cues.json' with { type: 'json' };
import { ownSets } from '../eval/labels.js';
import { readItem } from '../eval/readings.js';

const folder = `${import.meta.dirname}/../../src/text`;

/** Names that code gives: `name: 'until'`, `rule: 'voice'`, `own('list', 0.6)`, a choice of two. */
function namesInCode(): string[] {
  const code = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const texts = code.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/\b(?:(?:name|rule)(?: =|:) (?:[^,;'\n]*\? )?|own\()'([a-z][a-z-]+)'/g)].map(
      (match) => match[1]!,
    ),
  );
}

describe('The catalogue of rules', () => {
  it('has every rule that a word file or the code names', () => {
    const named = [
      ...outcomeCues.groups.map(({ name }) => name),
      ...experienceCues.frames.map(({ name }) => name),
      ...namesInCode(),
    ];
    expect(namesInCode()).toContain('trouble-gone');
    expect([...new Set(named)].filter((name) => !RULES.has(name))).toEqual([]);
  });

  it('has every rule that reads a labelled answer, with the words that decided', () => {
    for (const set of ownSets()) {
      for (const item of set.items) {
        const { tags } = readItem(set, item).whole;
        for (const { reason } of tags) expect(RULES.has(reason.rule), reason.rule).toBe(true);
        const claims = tags.filter(({ stance }) => stance !== null && stance !== 'NO_OUTCOME');
        for (const { reason } of claims) expect(reason.cue).not.toBeNull();
      }
    }
  });

  it('explains a reading in one sentence', () => {
    expect(whyRead({ rule: 'worked', stance: 'HELPED', experience: 'FIRST_HAND', cause: false })).toBe(
      "A phrase says that it did something about the trouble: read as helped, the writer's own experience.",
    );
    expect(whyRead({ rule: 'concern', stance: null, experience: null, cause: false })).toBe(
      'The text names it.',
    );
    expect(whyRead({ rule: 'brought-on', stance: 'NO_OUTCOME', experience: 'FIRST_HAND', cause: true })).toBe(
      'A phrase says that it brought trouble on: read as a suspected cause, and not counted.',
    );
  });
});
