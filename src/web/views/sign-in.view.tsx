import { Field, FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';

/** Two ways to a session. */
export type Opening = 'sign-in' | 'sign-up';

interface SignInProps {
  readonly opening: Opening;
  /** Where to go afterwards. */
  readonly next: string;
  readonly state: FormState;
}

/** Signing in, or opening an account, and the way to the other of the two. */
export function SignInView({ opening, next, state }: SignInProps) {
  const language = useLanguage();
  const isNew = opening === 'sign-up';
  const other = isNew ? 'sign-in' : 'sign-up';
  return (
    <section class="sign-in" aria-labelledby="sign-in">
      <h1 id="sign-in">{language.say(`account.${opening}`)}</h1>
      <p>{language.say(isNew ? 'account.signUpLead' : 'account.signInLead')}</p>
      <FormFrame action={`/account/${opening}`} state={state}>
        <input type="hidden" name="next" value={next} />
        {isNew && (
          <Field
            name="name"
            label={language.say('account.name')}
            hint={language.say('account.nameHint')}
            state={state}
            autoComplete="nickname"
            required
          />
        )}
        <Field
          name="email"
          type="email"
          label={language.say('account.email')}
          {...(isNew && { hint: language.say('account.emailHint') })}
          state={state}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={language.say('account.password')}
          {...(isNew && { hint: language.say('account.passwordHint') })}
          state={state}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
        />
        <button type="submit">{language.say(`account.${opening}`)}</button>
      </FormFrame>
      <p>
        {language.say(isNew ? 'account.known' : 'account.new')}{' '}
        <a href={`/account/${other}?next=${encodeURIComponent(next)}`}>{language.say(`account.${other}`)}</a>
      </p>
    </section>
  );
}
