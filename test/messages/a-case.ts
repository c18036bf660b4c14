import { randomUUID } from 'node:crypto'
import { db } from '../../app/db.server.ts'
import { seal } from '../../app/secret-box.server.ts'
import { shopA } from '../harness/test-environment.ts'

const at = new Date('2026-11-21T12:03:00Z')

/** A shop with a case of order 1001 whose statement says nothing: what messages hang on. */
export async function aCase(shop: string = shopA, contactEmail = 'shop@example.ro'): Promise<string> {
  const details = { name: 'Pinhole Audio', currency: 'RON', country: 'RO', timezone: 'Europe/Bucharest' }
  await db.shop.create({ data: { shop, ...details, settings: { contactEmail }, installedAt: at } })
  const [id, statementId] = [randomUUID(), randomUUID()]
  await db.statement.create({
    data: {
      ...{ shop, id: statementId, orderId: '1001', channel: 'account', submissionKey: id, locale: 'ro' },
      ...{ content: seal('{}', `statement/${statementId}/content`), sentAt: at, receivedAt: at },
    },
  })
  await db.returnCase.create({
    data: {
      ...{
        shop,
        id,
        reference: 'RC-7F3K2M',
        statementId,
        orderId: '1001',
        orderName: '#1001',
        state: 'received',
      },
      ...{ needsPerson: false, lines: [], lastSeq: 0, openedAt: at, updatedAt: at },
    },
  })
  return id
}
