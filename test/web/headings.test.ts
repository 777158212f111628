import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../src/web/markdown.js';

const levelsOf = (text: string) =>
  markdownToHtml(text)
    .match(/<h\d/g)
    ?.map((tag) => Number(tag.at(-1)));

describe('The headings of a story', () => {
  it('stand below the title of the page', () => {
    expect(levelsOf('# A\n## B\n### C\n## D')).toEqual([2, 3, 4, 3]);
  });

  it('leave out no level, however the story numbers them', () => {
    expect(levelsOf('### A\n### B\n###### C\n# D\n\nE\n---')).toEqual([2, 2, 3, 2, 3]);
  });

  it('are at most of the sixth', () => {
    expect(levelsOf('# A\n## B\n### C\n#### D\n##### E\n###### F')).toEqual([2, 3, 4, 5, 6, 6]);
  });
});
