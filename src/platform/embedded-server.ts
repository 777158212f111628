/** What is known of a running embedded server. */
export interface EmbeddedServer {
  /** For the application: a role without superuser rights that owns its database. */
  readonly url: string;
  /** Whether it was running already. */
  readonly attached: boolean;
  /** Leaves it; the last one to leave stops it. Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedServerInput {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Server settings beyond our own; tests turn durability off with them. */
  readonly serverSettings?: Readonly<Record<string, string>>;
}

export declare function startEmbeddedServer(input: EmbeddedServerInput): Promise<EmbeddedServer>;
