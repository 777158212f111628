import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { badInput } from '../kernel/errors.js';

/**
 * Refuses strings that the database could not keep as they were sent: NUL characters, and halves of
 * surrogate pairs, which would silently become U+FFFD.
 * @throws Refusal BAD_USER_INPUT naming where in the variables it stands.
 */
export function checkVariables(variables: unknown): void {
  const open: { readonly value: unknown; readonly path: string }[] = [{ value: variables, path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') checkString(value, () => path);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        checkString(key, () => path);
        open.push({ value: inner, path: path === '' ? key : `${path}.${key}` });
      }
    }
  }
}

/** The same for strings that are written into the document itself. */
export function checkLiterals(document: DocumentNode): void {
  visit(document, {
    [Kind.STRING]: (node, _key, parent, _path, ancestors) =>
      checkString(node.value, () => placeOf([...ancestors, parent])),
  });
}

/** As the client spelt it: "input.title". Both argument and field are named; lists have no name. */
function placeOf(ancestors: readonly (ASTNode | readonly ASTNode[] | undefined)[]): string {
  const names = [...new Set(ancestors)].flatMap((node) =>
    node && 'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
      ? [node.name.value]
      : [],
  );
  return names.join('.') || 'query';
}

function checkString(value: string, where: () => string): void {
  if (value.includes('\0')) {
    throw badInput(where(), 'nullByte', 'A text has a NUL character (U+0000). Leave it out.');
  }
  if (!value.isWellFormed()) {
    throw badInput(
      where(),
      'notWellFormed',
      'A text has half of a character (a lone surrogate). Send it whole.',
    );
  }
}
