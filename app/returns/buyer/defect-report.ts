/** What the page asks about something that is wrong: what kind, since when, what the buyer wants, photos. */
import type { DefectFacts, RemedyDecision } from '../../engine/index.ts'
import type { Thing } from '../../locales/sent-back.ts'
import { PHOTO_BYTES, PHOTO_TYPES, PHOTOS_PER_ITEM } from '../photos/photo-rules.ts'
import type { Speech } from './buyer-item.ts'
import type { DefectKind, WireReport } from './buyer-wire.ts'
import type { WeighedDefect } from './weigh-defects.ts'

const KINDS = {
  defective: 'defective',
  damaged_in_transit: 'damaged_in_transit',
  wrong_item: 'wrong_item',
  // A word that ends in "_few" would be one that counts.
  too_few: 'missing',
} as const satisfies Record<DefectKind, string>
/** In the order of the law: repair or replacement first (2019/771 art 13). */
const WISHES = ['repair', 'replacement', 'price_reduction', 'refund'] as const
const MB = 1024 * 1024

export function defectReport(
  { remedy }: Pick<RemedyDecision, 'remedy'>,
  { delivery }: Thing,
  { isDayAsked, isMoneyAtOnce }: WeighedDefect,
  { t, today }: Speech,
): WireReport {
  const from = delivery.status === 'delivered' ? delivery.possessionOn : undefined
  const isLegal = remedy === 'conformity_claim'
  return {
    kind: {
      label: t('buyer:report.kind.label'),
      choices: (Object.keys(KINDS) as DefectKind[]).map((value) => ({
        value,
        label: kindWords(value, t),
      })),
    },
    ...(isDayAsked && from && { noticed: { label: t('buyer:report.noticed'), from, until: today } }),
    ...(isLegal && {
      wanted: {
        label: t('buyer:report.wanted.label'),
        choices: WISHES.map((value) => ({ value, label: t(`buyer:report.wanted.${value}`) })),
        hint: t(isMoneyAtOnce ? 'buyer:report.wanted.atOnce' : 'buyer:report.wanted.first'),
      },
    }),
    ...(isLegal && !isMoneyAtOnce && { cureFailed: failedCure(t) }),
    photos: {
      label: t('buyer:report.photos.label'),
      hint: t('buyer:report.photos.hint', { most: PHOTOS_PER_ITEM, size: PHOTO_BYTES / MB }),
      accept: Object.keys(PHOTO_TYPES).join(','),
      most: PHOTOS_PER_ITEM,
    },
  }
}

const failedCure = (t: Speech['t']): NonNullable<WireReport['cureFailed']> => ({
  question: t('buyer:report.cureFailed.question'),
  choices: [true, false].map((value) => ({ value, label: t(`buyer:report.cureFailed.${value}`) })),
  of: ['price_reduction', 'refund'],
})

export const kindWords = (kind: DefectFacts['kind'], t: Speech['t']): string =>
  kind === 'too_many' ? '' : t(`buyer:report.kind.${KINDS[kind]}`)
