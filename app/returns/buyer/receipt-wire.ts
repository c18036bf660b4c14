/** What is said right after a statement was sent. Types only, as in buyer-wire.ts. */
import type { Sentence, TimelineStep, WireOutcome, WireTotal } from './buyer-wire.ts'

/** POST …/statements — the "done" moment. 201 new, 200 the same statement again. */
export interface BuyerReceipt {
  /** Of the case that it is now. */
  id: string
  reference: string
  /** "We received your statement on Saturday 21 November 2026 at 14:03." */
  received: string
  /** "A copy is on its way to an…@example.com." */
  copy: string
  /** "The shop answers you by WhatsApp, at +40722123456." */
  answers: string
  items: { unit: string; title: string; quantity: number; outcome: WireOutcome; text: Sentence[] }[]
  timeline: TimelineStep[]
  total?: WireTotal
  instructions?: Sentence[]
  /** Where the slip to print is, where something is to be sent back. */
  slipUrl?: string
}
