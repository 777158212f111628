import type { ComponentChildren } from 'preact';
import { useLanguage } from './language-context.view.js';

/** What a form is shown with: empty at first, and as it was sent when something in it is wrong. */
export interface FormState {
  /** From `Visit.formToken`. */
  readonly token: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Values of the boxes that were ticked. */
  readonly chosen?: readonly string[];
  readonly problem?: Problem;
}

/** What is wrong; with a field, it is said beside it. */
export interface Problem {
  readonly field?: string;
  readonly message: string;
}

interface FrameProps {
  readonly action: string;
  readonly state: FormState;
  readonly children: ComponentChildren;
}

/** A form that proves to be ours, and says above all fields what is wrong, and leads to where it is. */
export function FormFrame({ action, state, children }: FrameProps) {
  const language = useLanguage();
  const { problem } = state;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="token" value={state.token} />
      {problem && (
        <div class="problem" role="alert" tabIndex={-1} autoFocus>
          <p>
            <b>{language.say('form.problem')}</b>{' '}
            {problem.field ? <a href={`#field-${problem.field}`}>{problem.message}</a> : problem.message}
          </p>
        </div>
      )}
      {children}
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly state: FormState;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password';
  /** With it, the field takes lines. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly autoComplete?: string;
}

/** A labelled field, with its hint and what is wrong with it told to screen readers too. */
export function Field({ name, label, state, hint, type = 'text', rows, required, autoComplete }: FieldProps) {
  const id = `field-${name}`;
  const value = state.values?.[name] ?? '';
  const wrong = state.problem?.field === name;
  const described = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  // Preact's types know an input by its type, and know none that is one of several.
  const common = {
    id,
    name,
    required,
    dir: 'auto' as const,
    'aria-invalid': wrong || undefined,
    'aria-describedby': described,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} value={value} />
      ) : (
        <input
          {...common}
          type={type as 'text'}
          value={type === 'password' ? '' : value}
          autoComplete={autoComplete}
        />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-problem`}>
          {state.problem!.message}
        </p>
      )}
    </div>
  );
}
