import { type Act, type Answered, detailsOf, emptyForm, type Form, type Pick, type Request } from './form.ts'
import { nextPhotos } from './photos.ts'
import type { BuyerItem, BuyerOrder } from './wire.ts'

/** Every change of the page, in one place. An act that cannot be meant in the form's state leaves the form as it is. */
export function nextForm(form: Form, act: Act): Form {
  switch (act.act) {
    case 'asked':
      return asked(form, act.of)
    case 'refused':
      return refused(form, act)
    case 'ordered':
      return { ...form, waiting: null, order: act.order, picks: stillOffered(form, act.order) }
    case 'previewed':
      return {
        ...{ ...form, waiting: null, moment: 'check', failure: null, isRestored: false },
        ...{ preview: act.preview, checked: act.checked },
      }
    case 'received':
      return { ...form, waiting: null, moment: 'done', receipt: act.receipt, sent: act.sent, picks: {} }
    case 'answered':
      return answered(form, act.unit, act.answer)
    case 'picked':
      return withPick(form, act.unit, newPick(act))
    case 'changed':
      return changed(form, act.unit, act.change)
    case 'dropped':
      return { ...form, picks: without(form.picks, act.unit) }
    case 'arrived':
      return { ...form, answeredLast: act.unit, arrivedOn: { ...form.arrivedOn, [act.unit]: act.day } }
    case 'detailed':
      return { ...form, details: { ...form.details, ...act.change } }
    case 'photos_added':
    case 'photo_changed':
    case 'photo_removed':
      return { ...form, photos: nextPhotos(form.photos, act) }
    case 'sending':
      return { ...form, isSending: act.isSending }
    case 'returned':
      return form.moment === 'check' && form.waiting === null && !form.isSending ? backToChoose(form) : form
    case 'restored':
      return { ...form, ...act.draft, isRestored: true }
    case 'restarted':
      return emptyForm(act.submissionKey)
  }
}

/** On Check what was wrong stays until it is looked at anew: the button below it must not move from under the finger. */
function asked(form: Form, of: Request): Form {
  if (of !== 'preview') return { ...form, waiting: of, failure: null }
  const failure = form.moment === 'check' ? form.failure : null
  return { ...form, waiting: of, failure, tried: detailsOf(form) }
}

/** Whoever was sending tries to send again, also where it was the look before it that failed. */
const refused = (form: Form, { of, refusal }: Act & { act: 'refused' }): Form => ({
  ...form,
  waiting: null,
  failure: { of: form.isSending ? 'statement' : of, refusal },
})

/** What the server found wrong stays beside the items it is about; any other failure is left behind. */
function backToChoose(form: Form): Form {
  return {
    ...form,
    moment: 'choose',
    failure: form.failure?.refusal.kind === 'invalid' ? form.failure : null,
  }
}

function changed(form: Form, unit: string, change: Partial<Pick>): Form {
  const pick = form.picks[unit]
  return pick === undefined ? form : withPick(form, unit, { ...pick, ...change })
}

const newPick = ({ remedy, insists }: Act & { act: 'picked' }): Pick => ({
  ...{ quantity: 1, note: '', defect: {}, remedy },
  ...(insists && { insists }),
})

const withPick = (form: Form, unit: string, pick: Pick): Form => ({
  ...form,
  picks: { ...form.picks, [unit]: pick },
})

function answered(form: Form, unit: string, answer: Answered): Form {
  const before = form.answered[unit] ?? []
  return { ...form, answeredLast: unit, answered: { ...form.answered, [unit]: withAnswer(before, answer) } }
}

/** In its place, so that questions keep the order in which they were asked. */
function withAnswer(answered: Answered[], answer: Answered): Answered[] {
  const isNew = answered.every(({ fact }) => fact !== answer.fact)
  return isNew ? [...answered, answer] : answered.map((one) => (one.fact === answer.fact ? answer : one))
}

/** An answer may close what was picked before: such picks go; the others keep what was typed into them. */
function stillOffered({ picks }: Form, order: BuyerOrder): Form['picks'] {
  return Object.fromEntries(
    Object.entries(picks).flatMap(([unit, pick]) => {
      const item = order.items.find((known) => known.unit === unit)
      if (!item || item.quantity < 1 || !canStay(pick, item)) return []
      return [[unit, { ...pick, quantity: Math.min(pick.quantity, item.quantity) }]]
    }),
  )
}

/** Nobody insists unawares: what was picked while it was open goes when it is refused. */
const canStay = ({ remedy, insists }: Pick, item: BuyerItem): boolean =>
  item.options.some((option) => option.remedy === remedy) ||
  (insists === true && item.insist?.remedy === remedy)

const without = (picks: Form['picks'], unit: string): Form['picks'] =>
  Object.fromEntries(Object.entries(picks).filter(([one]) => one !== unit))
