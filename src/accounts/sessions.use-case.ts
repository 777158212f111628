import { Injectable } from '@nestjs/common';
import { checkedEmail, checkedName, checkedPassword } from './accounts.rules.js';
import { AuthGate, type Client, type Session } from './auth-gate.use-case.js';
import { KeepMember } from './keep-member.use-case.js';
import { isCommonPassword } from './passwords.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignedIn {
  readonly personId: string;
  readonly token: string;
}

/** Signing up, in and out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly gate: AuthGate,
    private readonly keepMember: KeepMember,
  ) {}

  /**
   * Opens an account and a session. That an address is taken is said: without mail there is no quieter way.
   * @throws Refusal BAD_USER_INPUT, CONFLICT, RATE_LIMITED.
   */
  async signUp(client: Client, input: Credentials & { readonly name: string }): Promise<SignedIn> {
    const name = checkedName(input.name);
    const email = checkedEmail(input.email);
    const password = checkedPassword(input.password, isCommonPassword);
    return this.signedIn(await this.gate.openSession(client, '/sign-up/email', { name, email, password }));
  }

  /**
   * An unknown address and a wrong password get the same answer, after the same work.
   * @throws Refusal UNAUTHENTICATED, RATE_LIMITED.
   */
  async signIn(client: Client, input: Credentials): Promise<SignedIn> {
    const email = input.email.trim().toLowerCase();
    return this.signedIn(
      await this.gate.openSession(client, '/sign-in/email', { email, password: input.password }),
    );
  }

  async signOut(client: Client): Promise<void> {
    await this.gate.closeSession(client);
  }

  private async signedIn({ memberId, token }: Session): Promise<SignedIn> {
    return { personId: (await this.keepMember.execute(memberId)).id, token };
  }
}
