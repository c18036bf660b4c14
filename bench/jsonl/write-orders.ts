import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { orderNumber } from '../orders/order.ts'

/** One order to a line, so many of them, no two alike; written as it is made, never held whole. Gives the bytes. */
export const writeOrders = async (
  file: string,
  count: number,
  say: (text: string) => void,
): Promise<number> => {
  const out = createWriteStream(file)
  let chunk = ''
  let bytes = 0
  for (let index = 0; index < count; index += 1) {
    chunk += `${JSON.stringify(orderNumber(index))}\n`
    if (chunk.length > 1_000_000 || index === count - 1) {
      bytes += Buffer.byteLength(chunk)
      if (!out.write(chunk)) await once(out, 'drain')
      chunk = ''
      say(`writing orders: ${Math.round((index / count) * 100)} %`)
    }
  }
  out.end()
  await once(out, 'close')
  return bytes
}
