import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerTree } from '../answers/answer.tree.js';
import { Answer } from '../answers/answer.types.js';
import type { Actor } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { TagTree } from '../tags/tag.tree.js';
import { Tag } from '../tags/tag.types.js';
import { SuggestTags } from './suggest-tags.use-case.js';
import { SuggestionArgs, SuggestionExample, TagSuggestion, TagSuggestions } from './suggestion.types.js';

/** An answer that a moderator waits for; the command looks at all. */
const ANSWERS = 2_000;

@Resolver(() => TagSuggestion)
export class TagSuggestionResolver {
  constructor(
    private readonly suggestTags: SuggestTags,
    private readonly tags: TagTree,
  ) {}

  @Query(() => TagSuggestions, {
    description: 'Terms that people use as practices and a vocabulary lacks, found in its newest answers.',
  })
  @Allow('MODERATOR')
  async tagSuggestions(
    @CurrentActor() actor: Actor,
    @Args() { vocabulary, first, leastPeople = 2 }: SuggestionArgs,
  ): Promise<TagSuggestions> {
    const options = { vocabulary, most: first, leastPeople, answers: ANSWERS };
    const { suggestions, answers } = await this.suggestTags.execute(actor, options);
    const nodes = suggestions.map(({ term, people, kind, parent, examples }) => ({
      term,
      people,
      kind,
      vocabularySlug: vocabulary,
      parentSlug: parent,
      examples: examples.map(({ answer, start, end, quote }) => ({ answerId: answer, start, end, quote })),
    }));
    return { nodes, answers };
  }

  @ResolveField(() => Tag, { nullable: true, description: 'The tag that it may belong under.' })
  async parent(
    @Parent() { vocabularySlug, parentSlug }: TagSuggestion,
    @CurrentRead() read: TreeRead,
  ): Promise<Tag | null> {
    return parentSlug === null ? null : this.tags.bySlug(read, vocabularySlug, parentSlug);
  }
}

@Resolver(() => SuggestionExample)
export class SuggestionExampleResolver {
  constructor(private readonly answers: AnswerTree) {}

  @ResolveField(() => Answer, { nullable: true, description: 'The answer; null when it is no longer shown.' })
  answer(@Parent() { answerId }: SuggestionExample, @CurrentRead() read: TreeRead): Promise<Answer | null> {
    return this.answers.load(read, answerId);
  }
}
