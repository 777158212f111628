import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

/** A text at one place of an operation's arguments, all else being as little as is required. */
export interface Place {
  readonly operation: string;
  readonly path: string;
  readonly query: string;
  readonly variables: (text: string) => Record<string, unknown>;
}

/** Every place of the committed schema where an operation takes a text or an id. */
export function placesOfTexts(): Place[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const roots: GraphQLObjectType[] = [schema.getQueryType()!, schema.getMutationType()!];
  return roots.flatMap((root) => Object.values(root.getFields()).flatMap((field) => placesOf(root, field)));
}

function placesOf(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Place[] {
  const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return field.args.flatMap((target) =>
    textsIn(target, []).map((path): Place => {
      const args = field.args.filter((each) => each === target || isNonNullType(each.type));
      const head = args.map((each) => `$${each.name}: ${String(each.type)}`).join(', ');
      const body = args.map((each) => `${each.name}: $${each.name}`).join(', ');
      return {
        operation: `${root.name}.${field.name}`,
        path: path.join('.'),
        query: `${root.name.toLowerCase()} (${head}) { ${field.name}(${body}) ${selection} }`,
        variables: (text) =>
          Object.fromEntries(
            args.map((each) => [each.name, valueOf(each.type, each === target ? path.slice(1) : null, text)]),
          ),
      };
    }),
  );
}

/** The ways to all texts in an argument. */
function textsIn(thing: GraphQLArgument | GraphQLInputField, above: readonly string[]): string[][] {
  const path = [...above, thing.name];
  const type = getNamedType(thing.type);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) => textsIn(field, path));
  return type.name === 'String' || type.name === 'ID' ? [path] : [];
}

/** @param path the way to the text from here; null where it stands elsewhere. */
function valueOf(type: GraphQLInputType, path: readonly string[] | null, text: string): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(inner.ofType, path, text)];
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(
      (field) => field.name === path?.[0] || isRequiredInputField(field),
    );
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        valueOf(field.type, field.name === path?.[0] ? path.slice(1) : null, text),
      ]),
    );
  }
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (inner.name === 'Int' || inner.name === 'Float') return 1;
  if (inner.name === 'Boolean') return true;
  return path === null ? 'x' : text;
}
