import { existsSync, readFileSync } from 'node:fs';
import { startApp } from './support/app.js';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../src/platform/settings.js';

const README = readFileSync('README.md', 'utf8');

describe('The README', () => {
  it('lists the settings as the code has them', () => {
    const rows = [...README.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
      ([, name, fallback, description]) => ({
        name,
        default: fallback,
        description,
      }),
    );
    expect(rows).toEqual(SETTINGS);
  });

  it('links to files that are there', () => {
    const links = [...README.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [
      ...`${README}${readFileSync('CONTRIBUTING.md', 'utf8')}`.matchAll(
        /npm run (?:-s )?([a-z]+(?:-[a-z]+)*)/g,
      ),
    ].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows queries that are answered without an error', async () => {
    const app = await startApp();
    try {
      const curl = /-d '(\{"query".*\})'/.exec(README)![1]!;
      await app.ask((JSON.parse(curl) as { query: string }).query);
      const [mutation, search] = [...README.matchAll(/```graphql\n([^]*?)```/g)].map(([, text]) => text!);
      await app.ask(search!);
      const { errors } = await app.graphql(mutation!);
      // The post's id is left for the reader to fill in; all else must be right.
      expect(errors?.map(({ extensions }) => extensions['field'])).toEqual(['input.postId']);
    } finally {
      await app.close();
    }
  });
});
