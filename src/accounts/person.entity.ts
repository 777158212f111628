import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../kernel/actor.js';

/** Who counts once: a member, a guest, or somebody whose words were imported. */
@Entity('persons')
@Index('persons_guest', ['email'], { where: 'email IS NOT NULL' })
@Index('persons_admins', ['role'], { where: `role = 'ADMIN'::text` })
@Check('persons_role_check', `role = ANY (ARRAY['MEMBER'::text, 'MODERATOR'::text, 'ADMIN'::text])`)
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'persons_pkey' })
  id!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** Null for those without an account. */
  @Column('text', { nullable: true })
  role!: Role | null;

  /** The account in auth_users, whose table is the authentication library's and so has no entity. */
  @Column('text', { name: 'member_id', nullable: true })
  @Index('persons_member', { unique: true })
  memberId!: string | null;

  /** Of guests alone, in lower case. Never shown to anybody. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { name: 'source_key', nullable: true })
  @Index('persons_source_key', { unique: true })
  sourceKey!: string | null;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;
}
