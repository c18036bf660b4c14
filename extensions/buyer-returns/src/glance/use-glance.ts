import { useEffect, useState } from 'preact/hooks'
import { type Asking, serverAt } from '../ask-server.ts'
import type { BuyerGlance } from '../wire.ts'

/** `none`: the server could not answer, or has nothing to say: then nothing is said. */
export function useGlance(orderId: string | undefined, asking: Asking): BuyerGlance | 'none' | undefined {
  const [glance, setGlance] = useState<BuyerGlance | 'none'>()
  useEffect(() => {
    let isShown = true
    if (orderId)
      serverAt(`/buyer/orders/${orderId}`, asking)
        .get<BuyerGlance>('/glance')
        .then((answer) => {
          if (isShown) setGlance(answer.ok ? answer.value : 'none')
        })
    return () => {
      isShown = false
    }
  }, [orderId])
  return glance
}
