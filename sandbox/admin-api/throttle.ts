export interface ThrottleStatus {
  maximumAvailable: number
  currentlyAvailable: number
  restoreRate: number
}

export interface Bucket {
  /** Takes the points when there are enough. */
  take(points: number): boolean
  giveBack(points: number): void
  status(): ThrottleStatus
}

/** A bucket per shop that fills steadily. Source: https://shopify.dev/docs/api/usage/limits#the-leaky-bucket-algorithm */
export function createBucket(
  { maximum, restoreRate }: { maximum: number; restoreRate: number },
  now: () => number,
): Bucket {
  let available = maximum
  let at = now()
  const refill = () => {
    available = Math.min(maximum, available + ((now() - at) / 1000) * restoreRate)
    at = now()
  }
  return {
    take: (points) => {
      refill()
      if (points > available) return false
      available -= points
      return true
    },
    giveBack: (points) => {
      refill()
      available = Math.min(maximum, available + points)
    },
    status: () => {
      refill()
      return { maximumAvailable: maximum, currentlyAvailable: Math.floor(available), restoreRate }
    },
  }
}
