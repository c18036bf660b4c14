/**
 * A message before it has a form: its HTML, its text and its PDF are made from the same letter, so that none says what another
 * does not. Everything in it is text: whoever renders it escapes it.
 */
import type { Sentence } from '../locales/sentence.ts'
import type { Locale } from '../locales/translate.ts'

export interface Letter {
  locale: Locale
  shopName: string
  subject: string
  title: string
  /** What a mailbox shows beside the subject; it is in the letter, too. */
  preview: string
  blocks: readonly Block[]
  /** Small, at the end. */
  closing: readonly string[]
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; words: Sentence }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** One thing, with what is to be said of it. */
  | { kind: 'item'; name: string; lines: readonly Sentence[] }
  | { kind: 'list'; items: readonly Sentence[] }
  /** What somebody wrote, word for word. */
  | { kind: 'quote'; label: string; text: string }
  | { kind: 'link'; label: string; url: string; means: string }
  | { kind: 'rule' }
  /** In a PDF bars, elsewhere what they say. */
  | { kind: 'barcode'; code: string }

export interface Fact {
  label: string
  value: string
}

export const plain = (words: Sentence): string => words.map(({ text }) => text).join('')

export const said = (text: string): Sentence => (text === '' ? [] : [{ text }])

export const strong = (text: string): Sentence => [{ text, strong: true }]

/** A header is one line; a name from elsewhere must not end it. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
