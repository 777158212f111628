import { type GraphQLSchema, isObjectType } from 'graphql';

/** Nest's name for the function that it gives to every field which has no resolver of ours. */
const OF_NEST = 'rootFieldResolver';

/**
 * Takes away the functions that only return a property of the same name: both ways of execution read it by
 * themselves, and compiled code does so without a call, a context and an info for each value that is shown.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === OF_NEST) delete field.resolve;
    }
  }
  return schema;
}
