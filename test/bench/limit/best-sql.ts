/**
 * The same answers, each by the best single statement that we know: PostgreSQL builds the JSON. What it
 * doesn't do: permissions that depend on who asks, pages after the first, global ids, UTF-16.
 */
export const BEST_SQL = {
  R1: `select json_build_object('id', p.id, 'title', p.title, 'body', p.body, 'answerCount', p.answer_count,
      'createdAt', p.created_at,
      'author', (select json_build_object('id', w.id, 'name', w.display_name) from persons w where w.id = p.author_id),
      'questions', (select json_agg(json_build_object('id', q.id, 'text', q.text, 'kind', q.kind) order by q.position)
        from questions q where q.post_id = p.id),
      'answers', (select json_agg(json_build_object('id', a.id, 'body', a.body, 'createdAt', a.created_at,
          'author', (select json_build_object('id', w.id, 'name', w.display_name) from persons w where w.id = a.author_id),
          'reading', (select json_agg(json_build_object('stance', r.stance, 'experience', r.experience,
              'tag', (select json_build_object('id', t.id, 'name', t.name) from tags t where t.id = r.tag_id)) order by r.tag_id)
            from tag_readings r where r.answer_id = a.id and not r.rejected),
          'replies', (select json_agg(json_build_object('id', b.id, 'body', b.body, 'createdAt', b.created_at,
              'author', (select json_build_object('id', v.id, 'name', v.display_name) from persons v where v.id = b.author_id)))
            from (select * from answers b where b.parent_id = a.id and (b.status = 'VISIBLE' or b.reply_count > 0)
              order by b.created_at, b.id limit 3) b)))
        from (select * from answers a where a.post_id = p.id and a.parent_id is null
            and (a.status = 'VISIBLE' or a.reply_count > 0)
          order by a.created_at, a.id limit 20) a),
      'tips', (select json_agg(json_build_object('rank', k.rank,
          'tag', (select json_build_object('id', t.id, 'name', t.name) from tags t where t.id = k.tag_id),
          'people', json_build_object('tried', k.tried, 'helped', k.helped, 'mixed', k.mixed,
            'didNotHelp', k.did_not_help, 'noOutcome', k.no_outcome, 'notTried', k.not_tried),
          'quotes', (select json_agg(json_build_object(
              'text', e.quote, 'start', e.quote_start, 'end', e.quote_end, 'bucket', e.bucket,
              'answer', json_build_object('id', e.answer_id)))
            from (select * from tip_evidence e where e.post_id = p.id and e.tag_id = k.tag_id and not e.by_author
              order by e.score desc, e.answer_id desc limit 3) e)))
        from (select * from tips k where k.scope_kind = 'POST' and k.scope_id = p.id
          order by k.rank desc, k.tried desc, k.tag_id desc limit 8) k))::text as answer
    from posts p where p.id = $1::text::uuid and p.status <> 'HIDDEN'`,
  R2: `select json_agg(json_build_object('id', p.id, 'title', p.title, 'body', p.body, 'answerCount', p.answer_count,
      'createdAt', p.created_at,
      'author', (select json_build_object('id', w.id, 'name', w.display_name) from persons w where w.id = p.author_id),
      'questions', (select json_agg(json_build_object('id', q.id, 'text', q.text) order by q.position)
        from questions q where q.post_id = p.id),
      'tips', (select json_agg(json_build_object(
          'tag', (select json_build_object('id', t.id, 'name', t.name) from tags t where t.id = k.tag_id),
          'people', json_build_object('tried', k.tried, 'helped', k.helped)))
        from (select * from tips k where k.scope_kind = 'POST' and k.scope_id = p.id
          order by k.tried desc, k.tag_id desc limit 3) k)))::text as answer
    from (select * from posts p where p.status <> 'HIDDEN' and $1 = '' order by p.created_at desc, p.id desc limit 20) p`,
  R3: `select json_build_object('id', t.id, 'name', t.name, 'description', t.description,
      'parent', (select json_build_object('id', u.id, 'name', u.name) from tags u where u.id = t.parent_id),
      'children', (select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name)
        from tags u where u.parent_id = t.id),
      'tip', (select json_build_object('rank', k.rank,
          'people', json_build_object('tried', k.tried, 'helped', k.helped, 'mixed', k.mixed,
            'didNotHelp', k.did_not_help, 'noOutcome', k.no_outcome, 'notTried', k.not_tried, 'hearsay', k.hearsay,
            'asking', k.asking, 'advice', k.advice),
          'quotes', (select json_agg(json_build_object(
              'text', e.quote, 'bucket', e.bucket,
              'answer', json_build_object('id', e.answer_id,
                'post', (select json_build_object('id', p.id, 'title', p.title) from posts p where p.id = e.post_id))))
            from (select * from tip_evidence e where e.tag_id = t.id and not e.by_author
              order by e.score desc, e.answer_id desc limit 10) e))
        from tips k where k.scope_kind = 'BOARD' and k.scope_id = '00000000-0000-0000-0000-000000000000'
          and k.tag_id = t.id),
      'posts', (select json_agg(json_build_object('id', p.id, 'title', p.title, 'answerCount', p.answer_count))
        from (select p.id, p.title, p.answer_count from tips k join posts p on p.id = k.scope_id
          where k.tag_id = t.id and k.scope_kind = 'POST' and p.status <> 'HIDDEN'
          order by k.tried desc, k.scope_id desc limit 10) p))::text as answer
    from tags t join vocabularies v on v.id = t.vocabulary_id where v.slug = 'race-recovery' and t.slug = $1`,
} as const;
