import type { FieldNode } from 'graphql';
import { type Actor, ANONYMOUS, isModerator, SYSTEM } from '../../kernel/actor.js';
import { Planner, type Registry } from './plan.js';
import { type Operation, variablesBelow } from './selections.js';
import type { TreeRead } from './tree-read.js';

/** What is made once for a field of a document: the ways of reading, with the parameters below the root. */
export type Compiled<Made> = Made & { readonly values: readonly unknown[] };

/** What differs between two readings of the same field of a document. */
const PLANS_KEPT = 20;

/** Plans are made once for a document, for as long as it is remembered. */
export class CompiledPlans {
  /** By the field's place in its document. */
  private readonly compiled = new WeakMap<FieldNode, Map<string, Compiled<object>>>();
  private readonly variables = new WeakMap<FieldNode, readonly string[]>();

  constructor(private readonly registry: Registry) {}

  /**
   * What `make` makes for a field of a document. Nothing but these tells one from another: the way of reading, who
   * sees hidden things, and the variables.
   */
  compile<Made extends object>(
    { info, context }: TreeRead,
    way: string,
    rootValues: readonly unknown[],
    make: (planner: Planner) => Made,
  ): Compiled<Made> {
    const node = info.fieldNodes[0]!;
    const sees = isModerator(context.actor);
    const key = JSON.stringify([
      way,
      sees,
      this.variablesOf(node, info).map((name) => info.variableValues[name]),
    ]);
    let known = this.compiled.get(node);
    const before = known?.get(key);
    // The way says what was made.
    if (before) return before as Compiled<Made>;
    const planner = new Planner(this.registry, info, viewerOf(sees), rootValues);
    const made = { ...make(planner), values: planner.values.slice(rootValues.length) };
    if (!known || known.size >= PLANS_KEPT)
      this.compiled.set(node, (known = new Map<string, Compiled<object>>()));
    known.set(key, made);
    return made;
  }

  private variablesOf(node: FieldNode, operation: Operation): readonly string[] {
    const known = this.variables.get(node) ?? variablesBelow(node, operation);
    this.variables.set(node, known);
    return known;
  }
}

function viewerOf(seesHidden: boolean): Actor {
  return seesHidden ? SYSTEM : ANONYMOUS;
}
