/** A buyer who buys once: what they ask of the shop concerns one life alone. */
export const ownBuyer = (life: number): string => `buyer-${life}@example.com`
