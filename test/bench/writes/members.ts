import { Agent } from 'node:http';
import { send } from '../load/client.js';
import { BenchError } from '../options.js';
import { graphql } from '../own-contenders.js';

const SIGN_UP = `mutation SignUp($input: SignUpInput!) { signUp(input: $input) { token } }`;

/**
 * Signs people up through the API, one after the other, each from an address of their own: a board takes 30 from one
 * in an hour.
 * @returns their tokens.
 */
export async function signUp(port: number, names: readonly string[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true });
  const tokens: string[] = [];
  for (const [index, name] of names.entries()) {
    const email = `${name.replaceAll(' ', '.').toLowerCase()}@bench.example`;
    const input = { email, name, password: `the password of ${name} for the bench` };
    const shot = graphql(SIGN_UP, { input });
    const headers = { ...shot.headers, 'x-forwarded-for': `10.0.${index >> 8}.${index & 255}` };
    const answer = await send({ port, shot: { ...shot, headers }, agent });
    if (!answer.ok) throw new BenchError(`Nobody can be signed up: ${answer.text()}`);
    const { data } = JSON.parse(answer.text()) as { data: { signUp: { token: string } } };
    tokens.push(data.signUp.token);
  }
  agent.destroy();
  return tokens;
}
