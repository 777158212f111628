import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { badInput, type Refusal } from '../kernel/errors.js';

/** Carries what is wrong out of the pipe, which doesn't tell which argument it looked at. */
class BrokenRules extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('Some rules of an input are broken.');
  }
}

/** Checks inputs by the rules on their types, and names the field as the client spelt it ("input.title"). */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      exceptionFactory: (errors) => new BrokenRules(errors),
      validateCustomDecorators: false,
      forbidUnknownValues: false,
    });
  }

  /** @throws Refusal BAD_USER_INPUT for the first broken rule. */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof BrokenRules ? refusalOf(error.errors, metadata.data) : error;
    }
  }
}

/** @param argument the name of the argument; undefined where a class stands for all arguments of a field. */
function refusalOf(errors: readonly ValidationError[], argument: string | undefined): Refusal {
  let error = errors[0]!;
  const path = [...(argument === undefined ? [] : [argument]), error.property];
  while (!error.constraints && error.children?.[0]) {
    error = error.children[0];
    path.push(error.property);
  }
  const [rule, message] = Object.entries(error.constraints ?? { invalid: 'is not valid' })[0]!;
  const field = path.join('.');
  // The messages of class-validator begin with the property.
  const told = message.startsWith(`${error.property} `) ? message.slice(error.property.length + 1) : message;
  return badInput(field, rule, `${field} ${told}.`);
}
