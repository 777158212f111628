import type { FieldNode } from 'graphql';
import { type Actor, ANONYMOUS, isModerator, SYSTEM } from '../../kernel/actor.js';
import { Planner, type Registry } from './plan.js';
import { type Operation, variablesBelow } from './selections.js';
import type { TreeRead } from './tree-read.js';

/** What is made once for a field of a document: the ways of reading, with the parameters below the root. */
export type Compiled<Made> = Made & { readonly values: readonly unknown[] };

/** What differs between two readings of the same field of a document. */
const PLANS_KEPT = 20;

/** A place of a field in a document. */
interface Place {
  readonly number: number;
  /** The names of those that stand below it. */
  readonly variables: readonly string[];
}

/** Plans are made once for a document, for as long as it is remembered. */
export class CompiledPlans {
  /** By the first place of the field in its document. */
  private readonly compiled = new WeakMap<FieldNode, Map<string, Compiled<object>>>();
  private readonly places = new WeakMap<FieldNode, Place>();
  private placesSeen = 0;

  constructor(private readonly registry: Registry) {}

  /**
   * What `make` makes for a field of a document. Nothing but these tells one from another: the way of reading, who
   * sees hidden things, and the places where the field stands with the variables below them. It may stand at several,
   * which add up, and variables decide which of them count.
   */
  compile<Made extends object>(
    { info, context }: TreeRead,
    way: string,
    rootValues: readonly unknown[],
    make: (planner: Planner) => Made,
  ): Compiled<Made> {
    const node = info.fieldNodes[0]!;
    const sees = isModerator(context.actor);
    const asked = info.fieldNodes.map((place) => this.askedAt(place, info));
    const key = JSON.stringify([way, sees, asked]);
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

  /** A place, and the values of the variables below it. */
  private askedAt(node: FieldNode, operation: Operation): readonly unknown[] {
    const { number, variables } = this.places.get(node) ?? this.see(node, operation);
    return [number, ...variables.map((name) => operation.variableValues[name])];
  }

  private see(node: FieldNode, operation: Operation): Place {
    this.placesSeen += 1;
    const place = { number: this.placesSeen, variables: variablesBelow(node, operation) };
    this.places.set(node, place);
    return place;
  }
}

function viewerOf(seesHidden: boolean): Actor {
  return seesHidden ? SYSTEM : ANONYMOUS;
}
