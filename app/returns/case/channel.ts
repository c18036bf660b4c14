/** On what a statement came. */

/** It reached people at the shop, who entered it; in the words of the engine, whose clauses may name them. */
export const ENTERED_CHANNELS = ['email', 'phone', 'whatsapp', 'in_person', 'letter'] as const
export type EnteredChannel = (typeof ENTERED_CHANNELS)[number]

/** account: the page in the buyer's account · native: Shopify's own request form · guest: the form for whoever has no account. */
export type Channel = 'account' | 'native' | 'guest' | EnteredChannel

export const isEntered = (channel: string): channel is EnteredChannel =>
  ENTERED_CHANNELS.some((known) => known === channel)
