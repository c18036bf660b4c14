import type { Translate } from '../locales/translate.ts'

/** Where a person answers: every message ends with it. */
export const questionsTo = (contact: string | null | undefined, t: Translate): string =>
  contact ? t('messages:acknowledgement.questions', { contact }) : t('messages:acknowledgement.questionsHere')
