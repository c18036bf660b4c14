import { beforeEach, describe, expect, it } from 'vitest'
import { returnStory } from './return-story.ts'
import { useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { now, open, read, run, process, byId, restocked, dispose } = returnStory(started)
beforeEach(() => open())

describe('a return that was worked on', () => {
  it('cannot be cancelled once processed', async () => {
    await process({ returnLineItems: [{ id: now.line, quantity: 1 }] })
    expect((await byId('returnCancel')).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it('cannot be cancelled once disposed of', async () => {
    await dispose([restocked(1)])
    expect((await byId('returnCancel')).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it('cancels the work of taking it back when it is cancelled', async () => {
    expect((await byId('returnCancel')).return?.status).toBe('CANCELED')
    expect((await read()).reverseFulfillmentOrders.nodes[0]?.status).toBe('CANCELED')
    expect(await dispose([restocked(1)])).toBe('INVALID_STATE')
  })

  it('can be reopened once closed, and only then', async () => {
    expect((await byId('returnReopen')).userErrors[0]?.code).toBe('INVALID_STATE')
    await byId('returnClose')
    expect((await byId('returnReopen')).return?.status).toBe('OPEN')
  })

  const remove = (quantity: number) =>
    run(
      'removeFromReturn',
      '$id: ID!, $lines: [ReturnLineItemRemoveFromReturnInput!]',
      'returnId: $id, returnLineItems: $lines',
      { id: now.id, lines: [{ returnLineItemId: now.line, quantity }] },
    )

  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, 'INVALID'],
  ])('removing %d of 2 answers %s', async (quantity, code) => {
    expect((await remove(quantity)).userErrors[0]?.code).toBe(code)
  })

  it('keeps what is processed', async () => {
    await process({ returnLineItems: [{ id: now.line, quantity: 1 }] })
    expect((await remove(1)).userErrors).toEqual([])
    expect((await remove(1)).userErrors[0]?.code).toBe('INVALID')
    expect((await read()).returnLineItems.nodes[0]).toMatchObject({ quantity: 1, processedQuantity: 1 })
  })
})

describe('disposing of what came back', () => {
  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID'],
  ])('of %d out of 2 answers %s', async (quantity, code) => {
    expect(await dispose([restocked(quantity)])).toBe(code)
  })

  it('needs a location to restock', async () => {
    const { locationId: _, ...nowhere } = restocked(1)
    expect(await dispose([nowhere])).toBe('BLANK')
    expect(await dispose([{ ...nowhere, dispositionType: 'MISSING' }])).toBeUndefined()
  })

  it('may come when the return is closed already', async () => {
    await byId('returnClose')
    expect(await dispose([restocked(2)])).toBeUndefined()
    const [work] = (await read()).reverseFulfillmentOrders.nodes
    expect(work).toMatchObject({
      status: 'CLOSED',
      lineItems: { nodes: [{ dispositions: [{ type: 'RESTOCKED', quantity: 2 }] }] },
    })
  })

  it('may wait for further processing and be settled later, and closes the work', async () => {
    const { locationId: _, ...waits } = { ...restocked(2), dispositionType: 'PROCESSING_REQUIRED' }
    expect(await dispose([waits])).toBeUndefined()
    expect((await read()).reverseFulfillmentOrders.nodes[0]?.status).toBe('OPEN')
    expect(await dispose([{ ...waits, dispositionType: 'NOT_RESTOCKED' }])).toBeUndefined()
    const [work] = (await read()).reverseFulfillmentOrders.nodes
    expect(work).toMatchObject({
      status: 'CLOSED',
      lineItems: { nodes: [{ dispositions: [{ type: 'NOT_RESTOCKED', quantity: 2 }] }] },
    })
  })
})
