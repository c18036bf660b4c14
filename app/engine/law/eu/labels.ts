import type { Day } from '../../day.ts'

/** The 24 official languages of the Union (Regulation 1/1958, Article 1), by ISO 639-1. */
export type OfficialLanguage =
  | 'bg'
  | 'cs'
  | 'da'
  | 'de'
  | 'el'
  | 'en'
  | 'es'
  | 'et'
  | 'fi'
  | 'fr'
  | 'ga'
  | 'hr'
  | 'hu'
  | 'it'
  | 'lt'
  | 'lv'
  | 'mt'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ro'
  | 'sk'
  | 'sl'
  | 'sv'

interface StatutoryLabels {
  /** On the entry that begins a withdrawal, and on the one control that confirms it. */
  labels: Readonly<Record<OfficialLanguage, { withdraw: string; confirm: string }>>
  provision: string
  source: string
  asOf: Day
  /** False until someone has read them in the official texts. */
  verified: boolean
}

/** What the withdrawal function must be called (CRD 11a). `app/locales` holds those of its languages too; a test compares. */
export const WITHDRAWAL_LABELS: StatutoryLabels = {
  labels: {
    bg: { withdraw: 'Откажете се от договора тук', confirm: 'Потвърждавам отказа' },
    cs: { withdraw: 'Zde odstoupit od smlouvy', confirm: 'Potvrdit odstoupení od smlouvy' },
    da: { withdraw: 'Fortryd aftale', confirm: 'Bekræft fortrydelse' },
    de: { withdraw: 'Vertrag widerrufen', confirm: 'Widerruf bestätigen' },
    el: { withdraw: 'Πατήστε εδώ για υπαναχώρηση', confirm: 'Επιβεβαίωση υπαναχώρησης' },
    en: { withdraw: 'Withdraw from contract here', confirm: 'Confirm withdrawal' },
    es: { withdraw: 'Desistir del contrato aquí', confirm: 'Confirmar desistimiento' },
    et: { withdraw: 'Taganen lepingust', confirm: 'Kinnitan taganemise' },
    fi: { withdraw: 'Peruuta sopimus tästä', confirm: 'Vahvista peruuttaminen' },
    fr: { withdraw: 'Renoncer au contrat ici', confirm: 'Confirmer la rétractation' },
    ga: { withdraw: 'Tarraing siar ón gconradh anseo', confirm: 'Dearbhaigh an tarraingt siar' },
    hr: { withdraw: 'Odustati od ugovora', confirm: 'Potvrditi odustajanje' },
    hu: { withdraw: 'Elállás a szerződéstől', confirm: 'Elállás megerősítése' },
    it: { withdraw: 'Recedere dal contratto qui', confirm: 'Conferma recesso' },
    lt: { withdraw: 'Atsisakyti sutarties čia', confirm: 'Patvirtinti sutarties atsisakymą' },
    lv: { withdraw: 'Atteikties no līguma', confirm: 'Apstiprināt atteikumu' },
    mt: { withdraw: 'Irtira mill-kuntratt hawnhekk', confirm: 'Ikkonferma r-reċess' },
    nl: { withdraw: 'Hier de overeenkomst herroepen', confirm: 'Herroeping bevestigen' },
    pl: { withdraw: 'Odstąp od umowy tutaj', confirm: 'Potwierdź odstąpienie od umowy' },
    pt: { withdraw: 'Retrate-se do contrato aqui', confirm: 'Confirmar retratação' },
    ro: { withdraw: 'Retrageți-vă din contract aici', confirm: 'Confirmați retragerea' },
    sk: { withdraw: 'Odstúpiť od zmluvy tu', confirm: 'Potvrdiť odstúpenie od zmluvy' },
    sl: { withdraw: 'Kliknite tukaj za odstop od pogodbe', confirm: 'Potrdi odstop od pogodbe' },
    sv: { withdraw: 'Ångra avtalet här', confirm: 'Bekräfta frånträde' },
  },
  provision: 'Directive 2011/83/EU, Article 11a',
  source: 'https://eur-lex.europa.eu/eli/dir/2023/2673/oj',
  asOf: '2026-11-01',
  verified: false,
}
