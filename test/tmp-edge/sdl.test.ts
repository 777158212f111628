import { writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema, lexicographicSortSchema } from 'graphql';
import { it } from 'vitest';
import { startApp } from '../support/app.js';
it('prints', async () => {
  const app = await startApp();
  writeFileSync('/tmp/edge/schema.graphql', printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema)) + '\n');
  await app.close();
});
