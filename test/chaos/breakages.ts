/**
 * One safeguard switched off at a time, from outside of the app: by what the database does, or by a module that Node
 * loads before it. A run that is broken so must fail; one that does not shows that nothing was being tried.
 */
import type { Stage } from './stage.ts'

export interface Breakage {
  /** What is not there any more. */
  off: string
  /** Modules for Node to load before the app. */
  preloads: readonly string[]
  /** Done once the shops are set up. */
  apply: (stage: Stage) => Promise<unknown>
}

const inSql =
  (...statements: string[]) =>
  async ({ database }: Stage): Promise<void> => {
    for (const statement of statements) await database.rows(statement)
  }

export const BREAKAGES = {
  dedupe: {
    off: 'the key of the inbox, by which a webhook that comes twice is kept once',
    preloads: [],
    apply: inSql('ALTER TABLE "WebhookInbox" DROP CONSTRAINT "WebhookInbox_pkey"'),
  },
  idempotency: {
    off: 'our reference and key, by which what was done and not answered is found again',
    preloads: ['./test/chaos/forget-references.ts'],
    apply: async () => undefined,
  },
  inbox: {
    off: 'the writing down before the answer: one webhook in twenty, and whatever is said of customers, is acknowledged and not kept',
    preloads: [],
    apply: inSql(
      'CREATE SEQUENCE swallowed',
      `CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RETURN CASE WHEN NEW.topic LIKE 'customers/%' OR nextval('swallowed') % 20 = 0 THEN NULL ELSE NEW END; END $$`,
      'CREATE TRIGGER swallow BEFORE INSERT ON "WebhookInbox" FOR EACH ROW EXECUTE FUNCTION swallow()',
    ),
  },
  sweep: {
    off: 'the sweep, by which what no webhook told is found',
    preloads: [],
    apply: inSql(
      `CREATE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN NEW."sweepDueAt" := '2999-01-01'; RETURN NEW; END $$`,
      'CREATE TRIGGER put_off BEFORE UPDATE ON "Shop" FOR EACH ROW EXECUTE FUNCTION put_off()',
      'UPDATE "Shop" SET shop = shop',
    ),
  },
} satisfies Record<string, Breakage>

export type BreakageName = keyof typeof BREAKAGES
