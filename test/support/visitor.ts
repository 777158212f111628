export interface Shown {
  readonly status: number;
  readonly html: string;
  /** Where a redirect leads. */
  readonly location: string | null;
  readonly headers: Headers;
}

/** Somebody who reads pages and sends forms by bare HTTP, with the cookies that they were given. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  /** @param cookie what they were given before. */
  constructor(
    private readonly url: string,
    cookie = '',
  ) {
    for (const [, name, value] of cookie.matchAll(/([^=; ]+)=([^;]*)/g)) this.cookies.set(name!, value!);
  }

  /** As they are sent with a request. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Shown> {
    return this.fetch(path, {});
  }

  /** A form as the page of `path` gives it, with its token, sent to `action`. */
  async send(
    path: string,
    fields: Readonly<Record<string, string>> | readonly [string, string][],
    action = path,
  ): Promise<Shown> {
    const { html } = await this.get(path);
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return this.post(action, [
      ['token', token],
      ...(Array.isArray(fields) ? fields : Object.entries(fields)),
    ]);
  }

  post(
    path: string,
    fields: readonly [string, string][],
    headers: Record<string, string> = {},
  ): Promise<Shown> {
    return this.fetch(path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers,
    });
  }

  private async fetch(path: string, init: RequestInit): Promise<Shown> {
    const response = await fetch(this.url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: this.cookie, accept: 'text/html' },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, headers, html: await response.text(), location: headers.get('location') };
  }
}
