import { Field, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';

export interface WriterProps {
  readonly writer: {
    /** Whoever is signed in needs to give no name. */
    readonly signedIn: boolean;
    /** The name of a guest whom we know by their key. */
    readonly guestName?: string | undefined;
  };
  readonly state: FormState;
}

/** Who writes: fields for the name and the e-mail of guests whom we don't know yet. */
export function Writer({ writer: { signedIn, guestName }, state }: WriterProps) {
  const language = useLanguage();
  if (signedIn) return null;
  if (guestName !== undefined) {
    return (
      <>
        <input type="hidden" name="name" value={guestName} />
        <p class="quiet">
          <bdi>{language.say('answering.asGuest', { name: guestName })}</bdi>
        </p>
      </>
    );
  }
  return (
    <div class="pair">
      <Field name="name" label={language.say('answer.name')} state={state} autoComplete="name" required />
      <Field
        name="email"
        type="email"
        label={language.say('answer.email')}
        hint={language.say('answer.emailHint')}
        state={state}
        autoComplete="email"
      />
    </div>
  );
}

/** For another person at the same browser. Stands last in its form, so that Enter never means it. */
export function NotMe({ writer: { signedIn, guestName } }: Pick<WriterProps, 'writer'>) {
  const language = useLanguage();
  if (signedIn || guestName === undefined) return null;
  return (
    <button type="submit" class="plain-button" name="forget" value="1" formNoValidate>
      <bdi>{language.say('answering.somebodyElse', { name: guestName })}</bdi>
    </button>
  );
}
