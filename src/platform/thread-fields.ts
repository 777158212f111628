import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

/** What a field says of the threads that it shows; see `ThreadChanges` for what a thread is. */
interface Shown {
  /** The argument by which a query tells the post whose thread it shows. */
  readonly threadOf?: string;
  /** A query of which strangers see nothing. */
  readonly nothingForStrangers?: boolean;
  /**
   * From a thing of a thread, it leads to things of the same thread, and to persons, tags and vocabularies, which
   * belong to none.
   */
  readonly staysInThread?: boolean;
}

const NAME = 'shown';

function shown(value: Shown): MethodDecorator & PropertyDecorator {
  return Extensions({ [NAME]: value });
}

/** For a query that shows the thread of one post, whose global id is in this argument. */
export const ShowsThread = (threadOf: string) => shown({ threadOf });

/** For a query that shows strangers nothing. */
export const ShowsStrangersNothing = () => shown({ nothingForStrangers: true });

/** For a field with a resolver that reads nothing outside of the thread of what it is asked of. */
export const StaysInThread = () => shown({ staysInThread: true });

/** The same for a field that is read along; one that leads elsewhere from any of its sources leads elsewhere. */
export function markThreadField(field: GraphQLField<unknown, unknown>, staysInThread: boolean): void {
  const before = field.extensions[NAME] as Shown | undefined;
  const both: Shown = { staysInThread: staysInThread && before?.staysInThread !== false };
  field.extensions = { ...field.extensions, [NAME]: both };
}

/** What the field says; one that says nothing stays where it is when it only shows a property. */
export function shownBy(field: GraphQLField<unknown, unknown>): Shown {
  return (field.extensions[NAME] as Shown | undefined) ?? { staysInThread: field.resolve === undefined };
}
