import { describe, expect, it } from 'vitest';
import { FIELDS, fieldAnswers, hasSeed, seedAnswers } from './labelled-sets.js';
import { hasPsytar, psytarConfusion } from './psytar.js';
import { score } from './scores.js';

const answers = FIELDS.flatMap((field) => fieldAnswers(field));

describe('On labelled answers of eight fields, given their mentions, the reading of tags', () => {
  it.each(answers.flatMap(({ id, text, mentions }) => mentions.map((mention) => ({ id, text, mention }))))(
    'finds the evidence of $mention.tag in $id where the label says',
    ({ text, mention }) => {
      const { start, end, evidence } = mention as typeof mention & { evidence: string };
      expect(text.slice(start, end)).toBe(evidence);
    },
  );

  it('reaches its level on the answers that it was written with', () => {
    const { stanceF1, experienceF1, precision, swaps } = score(answers.filter(({ held }) => !held));
    expect(stanceF1).toBeGreaterThanOrEqual(0.94);
    expect(experienceF1).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(swaps).toBeLessThanOrEqual(1);
  });

  it('reaches its level on the answers held back', () => {
    const { stanceF1, experienceF1, precision, swaps } = score(answers.filter(({ held }) => held));
    expect(stanceF1).toBeGreaterThanOrEqual(0.8);
    expect(experienceF1).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(swaps).toBe(0);
  });
});

describe.skipIf(!hasSeed)('On the real thread, given its mentions, the reading of tags', () => {
  it('gets stance and experience right and never swaps help and failure', () => {
    const { stanceF1, experienceF1, swaps } = score(seedAnswers());
    expect(stanceF1).toBeGreaterThanOrEqual(0.95);
    expect(experienceF1).toBeGreaterThanOrEqual(0.95);
    expect(swaps).toBe(0);
  });
});

describe.skipIf(!hasPsytar)('On sentences of patients, labelled by others, an outcome', () => {
  it('seldom points the wrong way', () => {
    const counts = psytarConfusion();
    const share = (label: string, read: string): number => {
      const all = Object.entries(counts).filter(([key]) => key.startsWith(`${label} →`));
      return (counts[`${label} → ${read}`] ?? 0) / all.reduce((sum, [, count]) => sum + count, 0);
    };
    expect(share('EFFECTIVE', 'INEFFECTIVE')).toBeLessThan(0.02);
    expect(share('INEFFECTIVE', 'EFFECTIVE')).toBeLessThan(0.08);
  });
});
