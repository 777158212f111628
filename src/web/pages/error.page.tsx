import { type ErrorCode, Refusal } from '../../kernel/errors.js';
import { publicError } from '../../platform/error-mask.js';
import { retryAfterOf, statusOf } from '../../platform/http-errors.js';
import { FrameOnly } from '../documents/frame.document.js';
import type { MessageKey } from '../language.js';
import type { PageAnswer, Viewer } from '../route.js';
import { ErrorView } from '../views/error.view.js';
import type { Visit } from '../visit.js';

/** What people are told of an error; those that aren't here are told as something that went wrong. */
const TOLD: Partial<Record<ErrorCode, string>> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'unauthenticated',
  RATE_LIMITED: 'rateLimited',
  UNAVAILABLE: 'unavailable',
  TIMEOUT: 'unavailable',
  CONFLICT: 'conflict',
  PAYLOAD_TOO_LARGE: 'tooLarge',
  BAD_USER_INPUT: 'badAddress',
  BAD_REQUEST: 'badRequest',
  UNSUPPORTED_MEDIA_TYPE: 'badRequest',
};

/** A page that says what went wrong and where to go on. */
export async function errorAnswer(
  error: unknown,
  visit: Visit,
): Promise<{ readonly answered: PageAnswer; readonly retryAfter: string | undefined }> {
  const { extensions } = publicError(refusalOf(error));
  const code = extensions['code'] as ErrorCode;
  const kind = isFormError(error) ? 'formTooOld' : (TOLD[code] ?? 'internal');
  const title = visit.language.say(`error.${kind}.title` as MessageKey);
  const advice = visit.language.say(`error.${kind}.advice` as MessageKey);
  return {
    retryAfter: retryAfterOf(extensions),
    answered: {
      kind: 'page',
      status: isFormError(error) ? 403 : statusOf(code),
      viewer: code === 'UNAVAILABLE' || code === 'TIMEOUT' ? null : await viewerOf(visit),
      head: { title },
      body: <ErrorView title={title} advice={advice} />,
    },
  };
}

/** Errors of Fastify speak of the request alone, and those of GraphQL may hold a refusal of ours. */
function refusalOf(error: unknown): unknown {
  const cause = (error as { originalError?: unknown }).originalError ?? error;
  if (cause instanceof Refusal) return cause;
  const { statusCode = 500 } = cause as { statusCode?: number };
  if (statusCode === 404) return new Refusal('NOT_FOUND', '');
  if (statusCode === 413) return new Refusal('PAYLOAD_TOO_LARGE', '');
  return statusCode < 500 ? new Refusal('BAD_REQUEST', '') : cause;
}

function isFormError(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('FST_CSRF') || isFromOtherSite(error);
}

function isFromOtherSite(error: unknown): boolean {
  return error instanceof Refusal && error.details.rule === 'otherSite';
}

/** So that an error doesn't look like being signed out; but nothing of it may fail once more. */
async function viewerOf(visit: Visit): Promise<Viewer> {
  return visit.ask(FrameOnly, {}).then(
    ({ viewer }) => viewer,
    () => null,
  );
}
