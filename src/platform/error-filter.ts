import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendError } from './http-errors.js';

/**
 * Takes the place of Nest's own filter, which writes every refusal to the log as it stands. Errors inside
 * of GraphQL go on to `formatError`; those of other routes are answered in the same shape.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    sendError(host.switchToHttp().getResponse<FastifyReply>(), error);
  }
}
