import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { format, resolveConfig } from 'prettier';

interface Written {
  readonly file: string;
  readonly text: string;
}

const HEADER = '// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.\n';

const CONFIG = {
  skipTypename: true,
  immutableTypes: true,
  enumsAsTypes: true,
  onlyOperationTypes: true,
  inlineFragmentTypes: 'combine',
  scalars: { DateTime: 'string | Date', ID: 'string' },
};

/** For every .graphql file the TypeScript that holds its operations as text, with the types of what they give. */
export async function writtenDocuments(folder: string): Promise<Written[]> {
  const schema = parse(readFileSync('schema.graphql', 'utf8'));
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const documents = new Map(names.map((name) => [name, parse(readFileSync(join(folder, name), 'utf8'))]));
  const style = await resolveConfig('src/main.ts');
  return Promise.all(
    [...documents].map(async ([name, document]) => {
      const file = `${name.slice(0, -'.graphql'.length)}.document.ts`;
      const needed = withFragments(document, [...documents.values()]);
      const types = await codegen({
        schema,
        filename: file,
        documents: [{ location: name, document: needed }],
        plugins: [{ operations: {} }],
        pluginMap: { operations },
        config: CONFIG,
      });
      const text = `${HEADER}${importOf(document)}${types}\n${textsOf(document, needed)}`;
      return { file, text: await format(tidied(text), { ...style, parser: 'typescript' }) };
    }),
  );
}

/** The document with every fragment that it spreads, wherever that stands. */
function withFragments(document: DocumentNode, all: readonly DocumentNode[]): DocumentNode {
  const known = all.flatMap(({ definitions }) => definitions);
  const definitions = [...document.definitions];
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name }) {
        const isHere = definitions.some((each) => isFragment(each, name.value));
        const found = known.find((each) => isFragment(each, name.value));
        if (!isHere && found) definitions.push(found);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions };
}

function isFragment(node: DocumentNode['definitions'][number], name: string): boolean {
  return node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name;
}

function importOf(document: DocumentNode): string {
  return operationsOf(document).length > 0 ? `import type { Document } from './document.js';\n` : '';
}

function textsOf(document: DocumentNode, needed: DocumentNode): string {
  return operationsOf(document)
    .map((operation) => {
      const name = operation.name!.value;
      const alone = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
      const text = print(withFragments(alone, [needed]));
      const kind = operation.operation === 'query' ? 'Query' : 'Mutation';
      return `export const ${name}: Document<${name}${kind}, ${name}${kind}Variables> = { text: \`\n${text}\n\` };\n`;
    })
    .join('\n');
}

function operationsOf({ definitions }: DocumentNode) {
  return definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
}

/** What the generator adds for incremental delivery, which is not offered, goes. */
function tidied(text: string): string {
  return text
    .replace(/^export type Incremental<.*\n/m, '')
    .replaceAll('/** Internal type. DO NOT USE DIRECTLY. */\n', '');
}
