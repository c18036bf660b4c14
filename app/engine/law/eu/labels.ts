import type { Day } from '../../day.ts'

interface StatutoryLabels {
  /** On the entry that begins a withdrawal, and on the one control that confirms it. */
  labels: Readonly<Record<string, { withdraw: string; confirm: string }>>
  provision: string
  source: string
  asOf: Day
  /** False until someone has read them in the official texts. */
  verified: boolean
}

/** What the withdrawal function must be called (CRD 11a). `app/locales` holds them too; a test compares. */
export const WITHDRAWAL_LABELS: StatutoryLabels = {
  labels: {
    en: { withdraw: 'Withdraw from contract here', confirm: 'Confirm withdrawal' },
    ro: { withdraw: 'Retrageți-vă din contract aici', confirm: 'Confirmați retragerea' },
    el: { withdraw: 'Πατήστε εδώ για υπαναχώρηση', confirm: 'Επιβεβαίωση υπαναχώρησης' },
    de: { withdraw: 'Vertrag widerrufen', confirm: 'Widerruf bestätigen' },
    fr: { withdraw: 'Renoncer au contrat ici', confirm: 'Confirmer la rétractation' },
  },
  provision: 'Directive 2011/83/EU, Article 11a',
  source: 'https://eur-lex.europa.eu/eli/dir/2023/2673/oj',
  asOf: '2026-11-01',
  verified: false,
}
