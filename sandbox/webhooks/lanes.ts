/** Work of each shop leaves in order, so many pieces at once; one lane keeps the order to the end. */
export class Lanes<T> {
  readonly #act: (work: T) => Promise<void>
  readonly #width: () => number
  readonly #shops = new Map<string, { queue: T[]; active: number }>()

  constructor(act: (work: T) => Promise<void>, width: () => number) {
    this.#act = act
    this.#width = width
  }

  add(shop: string, work: T): void {
    const lane = this.#shops.get(shop) ?? { queue: [], active: 0 }
    this.#shops.set(shop, lane)
    lane.queue.push(work)
    this.#start(shop)
  }

  #start(shop: string): void {
    const lane = this.#shops.get(shop)
    if (!lane || lane.active >= this.#width()) return
    const work = lane.queue.shift()
    if (work === undefined) return
    lane.active += 1
    const done = () => {
      lane.active -= 1
      this.#start(shop)
    }
    // An act says itself what failed; the lane goes on either way.
    this.#act(work).then(done, done)
  }
}
