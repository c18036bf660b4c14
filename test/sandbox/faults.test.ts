import { beforeEach, describe, expect, it } from 'vitest'
import { adminOf, askGraphql, tokenFor } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const NAME = 'query Name { shop { name } }'
let token = ''

beforeEach(async () => {
  token = await tokenFor(started, shopA)
  await started.control.faults({ clear: true })
})

async function asked(query: string, variables: object = {}) {
  const answer = await askGraphql(started, shopA, token, query, variables)
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as { data?: object; errors?: { extensions?: { code: string } }[] },
  }
}

describe('faults of the Admin API', () => {
  it('throttled: THROTTLED as often as asked, then an answer', async () => {
    await started.control.faults({ graphql: [{ kind: 'throttled', times: 2 }] })
    const answers = [await asked(NAME), await asked(NAME), await asked(NAME)]
    expect(answers.map(({ body }) => body.errors?.[0]?.extensions?.code)).toEqual([
      'THROTTLED',
      'THROTTLED',
      undefined,
    ])
  })

  it('500: a server error without data', async () => {
    await started.control.faults({ graphql: [{ kind: '500', times: 1 }] })
    expect((await asked(NAME)).status).toBe(500)
    expect((await asked(NAME)).status).toBe(200)
  })

  it('strike only the operation they name', async () => {
    await started.control.faults({ graphql: [{ kind: '500', operation: 'Other', times: 1 }] })
    expect((await asked(NAME)).status).toBe(200)
    expect((await asked('query Other { shop { id } }')).status).toBe(500)
  })

  const request = async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const input = {
      orderId: story.gid,
      returnLineItems: [{ fulfillmentLineItemId: story.fulfillmentLines[0]?.gid, quantity: 1 }],
    }
    const answer = await asked(
      'mutation R($input: ReturnRequestInput!) { returnRequest(input: $input) { return { id } userErrors { code } } }',
      { input },
    )
    const { returns } = await started.control.ledger(shopA)
    return { answer, made: returns.filter(({ orderId }) => orderId === story.id).length }
  }

  it('429: says how long to wait, and nothing is done', async () => {
    const faults = { graphql: [{ kind: '429', operation: 'R', times: 1 }], retryAfterSeconds: 1.5 }
    await started.control.faults(faults)
    const { answer, made } = await request()
    expect([answer.status, answer.retryAfter, made]).toEqual([429, '1.5', 0])
    expect((await request()).answer.status).toBe(200)
  })

  it('timeout: no answer and no effect', async () => {
    await started.control.faults({ graphql: [{ kind: 'timeout', operation: 'R', times: 1 }] })
    const { answer, made } = await request()
    expect([answer.status, made]).toEqual([504, 0])
  })

  it('lostAnswer: the effect without the answer', async () => {
    await started.control.faults({ graphql: [{ kind: 'lostAnswer', operation: 'R', times: 1 }] })
    const { answer, made } = await request()
    expect([answer.status, made]).toEqual([504, 1])
  })

  it('userError: a mutation refuses and changes nothing', async () => {
    await started.control.faults({ graphql: [{ kind: 'userError', operation: 'R', times: 1 }] })
    const { answer, made } = await request()
    expect(answer.body.data).toEqual({ returnRequest: { return: null, userErrors: [{ code: 'INVALID' }] } })
    expect(made).toBe(0)
  })

  it('come from the order itself when it is tagged so, twice for each operation', async () => {
    const order = await started.control.call<{ gid: string }>(`/shops/${shopA}/orders`, {
      customer: 'ana@example.ro',
      lines: [{ product: 'button-camera', quantity: 1 }],
      tags: ['sandbox:throttled'],
    })
    const query = 'query($id: ID!) { order(id: $id) { id } }'
    const codes = []
    for (let time = 0; time < 3; time += 1)
      codes.push((await adminOf(started, shopA)(query, { id: order.gid })).errors?.[0]?.extensions?.code)
    expect(codes).toEqual(['THROTTLED', 'THROTTLED', undefined])
  })
})
