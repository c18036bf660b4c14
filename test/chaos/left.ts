/** What a run leaves beside its lives: in the end each of these is nought. */
import { remembered } from './forget-buyers.ts'
import { DEAD } from './quiet.ts'
import type { Stage } from './stage.ts'
import { orderOf, type Told } from './told.ts'

export interface Left {
  /** Rows of the inbox for a webhook that has one already: it was worked off more than once. */
  keptTwice: number
  /** Webhooks that nobody can work off. */
  dead: number
  /** Jobs that were given up, and whose work nobody did afterwards; after an hour only what lies with the dead tells of them. */
  failed: number
  /** Statements of buyers who asked to be forgotten, and which still say what they said. */
  remembered: number
  /** Buyers who asked what is held about them, and of whom the shop heard nothing. */
  unreported: number
  /** Statements of guests beside those that guests were told of. */
  untold: number
  /** Boxes of mail that are full: what lay in them first nobody can look for. */
  full: number
}

export async function leftOf(stage: Stage, all: readonly Told[]): Promise<Left> {
  const [row] = await stage.database.rows<Pick<Left, 'keptTwice' | 'dead' | 'failed'> & { guests: number }>(
    `SELECT count(*)::int - count(DISTINCT (shop, "webhookId"))::int AS "keptTwice",
            (count(*) FILTER (WHERE status = 'dead'))::int AS dead,
            (SELECT count(*)::int FROM "GuestStatement") AS guests,
            (SELECT count(DISTINCT (coalesce(source_name, name), singleton_key))::int FROM pgboss.job AS given_up
             WHERE (state IN ('failed', 'cancelled') OR (state = 'created' AND name = '${DEAD}'))
             AND NOT EXISTS (SELECT 1 FROM pgboss.job AS done
               WHERE done.name = coalesce(given_up.source_name, given_up.name)
               AND done.singleton_key = given_up.singleton_key AND done.state = 'completed'
               AND done.completed_on > coalesce(given_up.completed_on, given_up.created_on))) AS failed
     FROM "WebhookInbox"`,
  )
  if (row === undefined) throw new Error('the inbox could not be counted')
  const { state, options } = stage.sandbox.world
  const { guests, ...counts } = row
  return {
    ...counts,
    untold: guests - all.flatMap(({ statements }) => statements).filter(({ isGuests }) => isGuests).length,
    remembered: await remembered(stage, all),
    unreported: unreported(stage, all),
    full: Number(isFull(state.mail.length, options.mailsKept)),
  }
}

/** With the last place taken it cannot be told whether another mail was thrown away for it. */
export const isFull = (mails: number, kept: number): boolean => mails >= kept

const unreported = ({ sandbox }: Stage, all: readonly Told[]): number => {
  const { mail, orders } = sandbox.world.state
  const asked = all.filter(({ life, done }) =>
    life.acts.slice(0, done).some(({ act }) => act.kind === 'ask-what-is-held'),
  )
  const buyers = new Set(asked.map((told) => orderOf(orders, told).customerId))
  return [...buyers].filter((id) => !mail.some(({ subject }) => subject.includes(String(id)))).length
}
