import { sessionTable } from '../db.server.ts'
import { open } from '../secret-box.server.ts'

/**
 * Shopify does not take this token, though by its date it should. From now on it counts as run out: it is refreshed by
 * the next who needs it or, where that is refused too, exchanged when somebody opens the app; until then the library
 * would go on using it. One that took its place meanwhile stays.
 */
export async function expireToken({ id, accessToken }: { id: string; accessToken?: string | undefined }) {
  const row = await sessionTable.session.findUnique({ where: { id }, select: { accessToken: true } })
  if (!row || open(row.accessToken, `session/${id}/accessToken`) !== accessToken) return
  await sessionTable.session.updateMany({
    where: { id, accessToken: row.accessToken },
    data: { expires: new Date() },
  })
}
