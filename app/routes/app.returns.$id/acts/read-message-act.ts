import { z } from 'zod'
import { textOf } from './form-fields.ts'
import type { ReadAct } from './read-act.ts'

export const LOGGED_CHANNELS = ['whatsapp', 'phone', 'email', 'letter'] as const
const LONGEST_QUESTION = 1000
const LONGEST_TEXT = 4000

export function readQuestion(form: FormData): ReadAct {
  const question = textOf(form, 'question')
  if (question === '') return { ok: false, errors: { question: 'question_required' } }
  if (question.length > LONGEST_QUESTION) return { ok: false, errors: { question: 'question_too_long' } }
  return { ok: true, act: { intent: 'ask', question } }
}

export function readLogged(form: FormData): ReadAct {
  const [named, text] = [textOf(form, 'channel'), textOf(form, 'text')]
  const channel = LOGGED_CHANNELS.find((known) => known === named)
  const formId = textOf(form, 'formId')
  if (channel === undefined || !z.uuid().safeParse(formId).success) return undefined
  if (text === '') return { ok: false, errors: { text: 'text_required' } }
  if (text.length > LONGEST_TEXT) return { ok: false, errors: { text: 'text_too_long' } }
  return { ok: true, act: { intent: 'log', formId, channel, text } }
}
