import { render } from '@react-email/render'
import type { Letter } from './letter.ts'
import { LetterEmail } from './letter-email.tsx'
import { letterText } from './letter-text.ts'

export interface MessageContent {
  subject: string
  /** The plain part says all that the other says. */
  text: string
  html: string
}

export async function renderLetter(letter: Letter): Promise<MessageContent> {
  const { subject } = letter
  return { subject, text: letterText(letter), html: await render(<LetterEmail {...letter} />) }
}
