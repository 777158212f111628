import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Post } from '../entities/post.entity.js';
import { Tag } from '../entities/tag.entity.js';
import { Tip } from '../entities/tip.entity.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => Tag)
export class TagResolver {
  constructor(
    @InjectRepository(Tag) private readonly tags: Repository<Tag>,
    @InjectRepository(Tip) private readonly tips: Repository<Tip>,
  ) {}

  @Query(() => Tag, { name: 'tag', nullable: true })
  one(@Args('vocabulary') vocabulary: string, @Args('slug') slug: string): Promise<Tag | null> {
    return this.tags.findOneBy({ slug, vocabulary: { slug: vocabulary } });
  }

  @ResolveField(() => Tag, { nullable: true })
  parent(@Parent() tag: Tag, @Context('loaders') loaders: Loaders): Promise<Tag> | null {
    return tag.parentId === null ? null : loaders.tags.load(tag.parentId);
  }

  @ResolveField(() => [Tag])
  children(@Parent() tag: Tag): Promise<Tag[]> {
    return this.tags.find({ where: { parentId: tag.id }, order: { name: 'ASC' } });
  }

  @ResolveField(() => Tip, { nullable: true })
  tip(@Parent() tag: Tag): Promise<Tip | null> {
    return this.tips.findOneBy({ scopeKind: 'BOARD', tagId: tag.id });
  }

  @ResolveField(() => [Post])
  async posts(
    @Parent() tag: Tag,
    @Args('first', { type: () => Int }) first: number,
    @Context('loaders') loaders: Loaders,
  ): Promise<Post[]> {
    const tips = await this.tips.find({
      where: { scopeKind: 'POST', tagId: tag.id },
      order: { people: { tried: 'DESC' }, scopeId: 'DESC' },
      take: first,
    });
    const posts = await Promise.all(tips.map((tip) => loaders.posts.load(tip.scopeId)));
    return posts.filter((post) => post !== null);
  }
}
