import { readFileSync, writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './support/app.js';

const FILE = 'schema.graphql';
const HEADER = '# Generated from the code by `npm run schema`. Do not edit.\n\n';

describe('The GraphQL schema', () => {
  let app: TestApp;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await startApp();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.close());

  it('is committed as the code makes it (`npm run schema` writes it)', () => {
    const printed = `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
    if (process.env['WRITE_SCHEMA']) writeFileSync(FILE, printed);
    expect(readFileSync(FILE, 'utf8')).toBe(printed);
  });

  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const note = (name: string, thing: { description?: string | null | undefined }) => {
      if (!thing.description) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
      if (!['Query', 'Mutation'].includes(type.name)) note(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        if ('args' in field)
          for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(bare).toEqual([]);
  });

  it('gives a function only to fields that have work of their own: for others it would be called for every value', () => {
    const working = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !['Query', 'Mutation'].includes(name) && !name.startsWith('__'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ resolve }) => resolve)
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(working.sort()).toEqual([
      'Post.durations',
      'Post.summary',
      'Post.viewerMay',
      'Post.vocabulary',
      'Question.durations',
      'Question.summary',
      'SuggestionExample.answer',
      'Tag.durations',
      'Tag.summary',
      'TagReading.why',
      'TagSuggestion.parent',
      'Viewer.answers',
      'Viewer.posts',
    ]);
  });
});
