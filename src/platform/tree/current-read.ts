import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import type { TreeRead } from './tree-read.js';

/** What the tree needs to know of the field that is being resolved, as a parameter of a resolver. */
export const CurrentRead = createParamDecorator((_: unknown, context: ExecutionContext): TreeRead => ({
  context: context.getArgByIndex<OperationContext>(2),
  info: context.getArgByIndex<GraphQLResolveInfo>(3),
}));
