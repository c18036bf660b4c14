/** The notices of a product page: from where each has its sentence, and on which provision it stands. */

export interface Notice {
  /** In `app/locales`: our own sentence, or the reason that a decision would give. */
  text: `storefront:text.${string}` | `decision:reason.${string}`
  /** As the laws of every country call it (app/engine/law). */
  provision: string
}

/** In the order in which the editor offers them. */
export const NOTICES: Readonly<Record<string, Notice>> = {
  ordinary: { text: 'storefront:text.ordinary', provision: 'crd-9' },
  custom_made: { text: 'storefront:text.custom_made', provision: 'crd-16-c' },
  hygiene_sensitive: { text: 'storefront:text.hygiene_sensitive', provision: 'crd-16-e' },
  service: { text: 'storefront:text.service', provision: 'crd-16-a' },
  digital_content: { text: 'storefront:text.digital_content', provision: 'crd-16-m' },
  sealed_media: { text: 'storefront:text.sealed_media', provision: 'crd-16-i' },
  inseparably_mixed: { text: 'storefront:text.inseparably_mixed', provision: 'crd-16-f' },
  date_bound: { text: 'storefront:text.date_bound', provision: 'crd-16-l' },
  perishable: { text: 'decision:reason.perishable', provision: 'crd-16-d' },
  press: { text: 'decision:reason.press-single', provision: 'crd-16-j' },
  market_priced: { text: 'decision:reason.market-priced', provision: 'crd-16-b' },
}
