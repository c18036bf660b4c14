/** What the forms of a case have in common: plain HTML, and what they remember is sealed in them. */
import type { ReactNode } from 'react'
import type { Translate } from '../../locales/translate.ts'
import type { BuyerCaseInFull, Sentence } from '../../returns/buyer/buyer-wire.ts'
import type { ActField, ActProblems, TypedAct } from '../../returns/guest/typed-act.ts'
import { Said } from './told-case.tsx'

export interface CaseForms {
  told: BuyerCaseInFull
  /** Which case it is, and who unlocked it (status-token.ts). */
  token: string
  code: string
  t: Translate
  /** What came back: it stays in its form. */
  typed?: TypedAct
  problems: ActProblems
}

type Kind = TypedAct['kind']

/** What was typed into this very form. */
export const typedOf = ({ typed }: CaseForms, kind: Kind, offerId = ''): TypedAct | undefined =>
  typed?.kind === kind && typed.offerId === offerId ? typed : undefined

/** In words, beside its field. */
export function problemOf(forms: CaseForms, field: ActField): string | undefined {
  const { problems, t } = forms
  const problem = problems[field]
  if (problem === undefined) return undefined
  if (problem === 'too_long')
    return t(field === 'words' ? 'guest:problem.words.too_long' : 'guest:act.tooLong')
  return field === 'parcel' ? t('buyer:can.refused.nothing_given') : t(`guest:act.missing.${field}`)
}

interface ActFormProps {
  forms: CaseForms
  kind: Kind
  offerId?: string
  /** The words on its button. */
  submit: string
  children: ReactNode
}

export const ActForm = ({ forms: { token, code }, kind, offerId, submit, children }: ActFormProps) => (
  <form method="post" acceptCharset="utf-8" style={{ margin: '0.5em 0 1.5em' }}>
    <input type="hidden" name="form" value={token} />
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="kind" value={kind} />
    {offerId !== undefined && <input type="hidden" name="offerId" value={offerId} />}
    {children}
    <button type="submit" className="button">
      {submit}
    </button>
  </form>
)

interface FoldedProps {
  title: string
  /** What came back is not hidden again. */
  isOpen: boolean
  children: ReactNode
}

/** Opens without a script. */
export const Folded = ({ title, isOpen, children }: FoldedProps) => (
  <details open={isOpen} style={{ borderTop: '1px solid', padding: '0.25em 0' }}>
    <summary style={{ cursor: 'pointer', padding: '0.5em 0', fontWeight: 'bold' }}>{title}</summary>
    {children}
  </details>
)

export const Means = ({ says }: { says: readonly Sentence[] }) =>
  says.map((words, index) => (
    <p key={index} style={{ margin: '0.25em 0' }}>
      <Said words={words} />
    </p>
  ))
