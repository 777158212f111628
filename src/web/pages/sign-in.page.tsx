import type { Refusal } from '../../kernel/errors.js';
import { SignIn, SignOut, SignUp } from '../documents/account.document.js';
import { FrameOnly } from '../documents/frame.document.js';
import { nextAddress } from '../rules/next-address.rules.js';
import { mendable, problemOf } from '../rules/problem.rules.js';
import type { Answered, Route, Viewer } from '../route.js';
import { type Opening, SignInView } from '../views/sign-in.view.js';
import type { Visit } from '../visit.js';

export const signInRoutes: readonly Route[] = [
  ...(['sign-in', 'sign-up'] as const).flatMap((opening): Route[] => [
    { method: 'GET', path: `/account/${opening}`, answer: (visit) => asked(visit, opening) },
    { method: 'POST', path: `/account/${opening}`, answer: (visit) => sent(visit, opening) },
  ]),
  {
    method: 'POST',
    path: '/account/sign-out',
    answer: async (visit) => {
      await visit.ask(SignOut, {});
      // Not at signing in: a story that was written before it is sent after it, from another tab.
      visit.endForms();
      return { kind: 'redirect', to: '/' };
    },
  },
];

/** Nobody who is signed in has to do it again. */
async function asked(visit: Visit, opening: Opening): Promise<Answered> {
  const { viewer } = await visit.ask(FrameOnly, {});
  if (viewer !== null) return { kind: 'redirect', to: nextAddress(visit.query('next'), '/account') };
  return shown(visit, opening, viewer);
}

async function sent(visit: Visit, opening: Opening): Promise<Answered> {
  const credentials = { email: visit.field('email'), password: visit.field('password') };
  try {
    if (opening === 'sign-in') await visit.ask(SignIn, { input: credentials });
    else await visit.ask(SignUp, { input: { ...credentials, name: visit.field('name') } });
    return { kind: 'redirect', to: nextAddress(visit.field('next'), '/') };
  } catch (error) {
    const refusal = mendable(error);
    const { viewer } = await visit.ask(FrameOnly, {});
    return shown(visit, opening, viewer, refusal);
  }
}

/** Refusals that name no field, by the field that they are about. */
const FIELDS: Partial<Record<Refusal['code'], string>> = { UNAUTHENTICATED: 'password', CONFLICT: 'email' };

function shown(visit: Visit, opening: Opening, viewer: Viewer, refusal?: Refusal): Answered {
  const { language } = visit;
  const next = nextAddress(visit.field('next') || visit.query('next'), '/');
  const field = refusal && FIELDS[refusal.code];
  const problem = refusal && {
    ...(field !== undefined && { field }),
    ...problemOf(refusal, (told) => language.find(`account.problem.${told}`)),
  };
  return {
    kind: 'page',
    status: statusFor(refusal),
    ...(refusal?.details.retryAfter !== undefined && { retryAfter: refusal.details.retryAfter }),
    viewer,
    head: { title: language.say(`account.${opening}`) },
    body: (
      <SignInView
        opening={opening}
        next={next}
        state={{
          token: visit.formToken,
          values: { name: visit.field('name'), email: visit.field('email') },
          ...(problem && { problem }),
        }}
      />
    ),
  };
}

function statusFor(refusal: Refusal | undefined): number {
  if (refusal === undefined) return 200;
  return refusal.code === 'RATE_LIMITED' ? 429 : 422;
}
