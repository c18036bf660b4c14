/** What happens when something falls due, as a person types it, and back. */
import {
  DEADLINE_KINDS,
  type DeadlineKind,
  type DeadlineSettings,
  deadlineSettings,
} from './deadline-settings.ts'

/** `days` of looking at a parcel; `act.<kind>`; `remind.<kind>`, days before, empty where it is not told. */
export type DeadlineField = 'days' | `act.${DeadlineKind}` | `remind.${DeadlineKind}`
export type DeadlineInput = Record<DeadlineField, string>
/** `changed`: by somebody else meanwhile, to something else. */
export type DeadlineFieldError = 'act' | 'remind' | 'days' | 'changed'
export type DeadlineErrors = Partial<Record<DeadlineField, DeadlineFieldError>>
export type ParsedDeadlines = { ok: true; settings: DeadlineSettings } | { ok: false; errors: DeadlineErrors }

export function toDeadlineInput(settings: DeadlineSettings): DeadlineInput {
  const ofKinds = DEADLINE_KINDS.flatMap((kind) => {
    const { act, remindDaysBefore } = settings[kind]
    return [
      [`act.${kind}`, act],
      [`remind.${kind}`, remindDaysBefore === null ? '' : String(remindDaysBefore)],
    ]
  })
  // Every kind has both fields.
  return { ...Object.fromEntries(ofKinds), days: String(settings.inspection_overdue.days) } as DeadlineInput
}

/** What a posted form holds; a field that is missing counts as left empty. */
export function readDeadlineInput(form: FormData): DeadlineInput {
  const fields: DeadlineField[] = [
    'days',
    ...DEADLINE_KINDS.flatMap((kind) => [`act.${kind}` as const, `remind.${kind}` as const]),
  ]
  const typed = fields.map((field) => [field, String(form.get(field) ?? '').trim()])
  return Object.fromEntries(typed) as DeadlineInput
}

export function fromDeadlineInput(input: DeadlineInput): ParsedDeadlines {
  const candidate = Object.fromEntries(
    DEADLINE_KINDS.map((kind) => [
      kind,
      {
        act: input[`act.${kind}`],
        remindDaysBefore: input[`remind.${kind}`] === '' ? null : wholeOf(input[`remind.${kind}`]),
        ...(kind === 'inspection_overdue' ? { days: wholeOf(input.days) } : {}),
      },
    ]),
  )
  const parsed = deadlineSettings.safeParse(candidate)
  if (parsed.success) return { ok: true, settings: parsed.data }
  const errors: DeadlineErrors = {}
  for (const { path } of parsed.error.issues) {
    const [field, error] = placeOf(path)
    errors[field] ??= error
  }
  return { ok: false, errors }
}

const wholeOf = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN)

function placeOf([kind, field]: readonly PropertyKey[]): [DeadlineField, DeadlineFieldError] {
  // The schema's keys are the kinds.
  const of = String(kind) as DeadlineKind
  if (field === 'days') return ['days', 'days']
  return field === 'act' ? [`act.${of}`, 'act'] : [`remind.${of}`, 'remind']
}
