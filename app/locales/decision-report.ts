/** A whole decision to read: for each unit and remedy the answer, until when, who does what, the money, and why. */
import type {
  Change,
  Citation,
  Decision,
  Facts,
  LineDecision,
  MoneyLine,
  Owed,
  PolicyDocument,
  RemedyDecision,
  Repayment,
} from '../engine/index.ts'
import { dayAt, JURISDICTIONS } from '../engine/index.ts'
import { changeWords } from './change-words.ts'
import type { DecisionWords } from './decision-words.ts'
import { decisionWords } from './decision-words.ts'
import { dutyWords } from './duty-words.ts'
import { moneyWords } from './format.ts'
import type { Thing } from './sent-back.ts'
import type { Sentence } from './sentence.ts'
import type { Locale, Translate } from './translate.ts'
import { translator } from './translate.ts'

interface Telling {
  t: Translate
  locale: Locale
  words: DecisionWords
  change: (change: Change) => string | undefined
}

/** Plain text, indented; every year is written out. */
export const decisionReport = (
  decision: Decision,
  facts: Facts,
  policy: PolicyDocument,
  locale: Locale,
): string => {
  const telling: Telling = {
    t: translator(locale),
    locale,
    words: decisionWords(locale, policy),
    change: changeWords(locale, facts.order.place),
  }
  const { t, words } = telling
  const shared = decision.sharedMoney.map(
    (line) => `${words.remedy(line.remedy)}: ${amountWords(line, telling)} [${line.units.join(', ')}]`,
  )
  const versions = {
    policy: decision.policyVersion,
    law: decision.lawVersion,
    engine: decision.engineVersion,
  }
  return [
    t('report:stated', { date: words.day(statedOn(facts)) }),
    ...decision.lines.flatMap((line) => ['', ...ofLine(line, facts, telling)]),
    ...(shared.length > 0 ? ['', ...listed(t('report:perOrder'), shared)] : []),
    '',
    t('report:versions', versions),
    '',
  ].join('\n')
}

const statedOn = ({ statedAt, order }: Facts) => {
  const jurisdiction = JURISDICTIONS[order.place.country]
  const zone = jurisdiction?.calendarFor(order.place.region).buyer.zone
  return zone ? dayAt(statedAt, zone) : (statedAt.slice(0, 10) as ReturnType<typeof dayAt>)
}

const ofLine = (line: LineDecision, { lines }: Facts, telling: Telling): string[] => {
  const { t, locale } = telling
  const facts = lines.find(({ unit }) => unit === line.unit)
  if (!facts) throw new RangeError(`No facts tell of ${line.unit}`)
  const named = {
    unit: line.unit,
    quantity: line.quantity,
    product: facts.product.id,
    paid: moneyWords(facts.paid, locale),
  }
  return [
    t('report:unit', named),
    ...line.remedies.flatMap((one) => indented(ofRemedy(one, line, telling, facts))),
  ]
}

const ofRemedy = (
  one: RemedyDecision,
  { remedies }: LineDecision,
  telling: Telling,
  thing: Thing,
): string[] => {
  const { t, words } = telling
  const head = `${words.remedy(one.remedy)}: ${t(`report:outcome.${one.outcome}`)}. ${plain(words.headline(one, thing))}`
  const basis = one.citations.map(words.citation).join(' · ')
  const open = remedies.filter((other) => other !== one && other.outcome === 'granted')
  // What is granted anyway has a headline of its own, which is not the question.
  const asked = one.outcome === 'granted' ? words.question : () => ''
  const answers = one.asks.map(({ fact, choices }) =>
    `${asked(fact)} ${choices.map((choice) => words.choice(fact, choice)).join(' / ')}`.trim(),
  )
  return [
    head,
    ...indented([
      ...(one.deadline ? [`${t('report:until')}: ${words.derivation(one.deadline)}`] : []),
      ...listed(t('report:answers'), answers),
      ...owedLines(one, telling),
      ...(one.ifApproved
        ? [`${t('report:ifApproved')}:`, ...indented(owedLines(one.ifApproved, telling))]
        : []),
      `${t('report:basis')}: ${basis}`,
      ...listed(
        t('report:why'),
        one.reasons.map((reason) => cited(words.reason(reason), reason.citation, telling)),
        one.reasons.map(({ bears }) => MARKS[bears]),
      ),
      ...listed(
        t('report:disregarded'),
        one.disregarded.map((fallen) => displacedWords(fallen, telling)),
      ),
      ...listed(t('report:wouldChange'), changes(one, telling)),
      ...(one.outcome === 'refused'
        ? listed(
            t('report:staysOpen'),
            open.map((other) => words.staysOpen(other, thing)),
          )
        : []),
    ]),
  ]
}

const owedLines = (
  owed: Pick<Owed, 'duties' | 'money'> & { repayment?: Repayment },
  telling: Telling,
): string[] => {
  const { t } = telling
  const sum = owed.money.reduce((total, { amount }) => total + amount.minor, 0)
  const [first] = owed.money
  const amount = first && sum > 0 ? moneyWords({ ...first.amount, minor: sum }, telling.locale) : undefined
  const duties = owed.duties.flatMap((duty) =>
    dutyWords(duty, amount, telling).map((words) => cited(plain(words), duty.citation, telling)),
  )
  const { repayment } = owed
  return [
    ...listed(t('report:duties'), [...new Set(duties)]),
    ...listed(
      t('report:money'),
      owed.money.map((line) => amountWords(line, telling)),
    ),
    ...(repayment
      ? [
          `${t('report:repaid')}: ${cited(t(`buyer:instructions.${REPAID[repayment.means]}`), repayment.citation, telling)}`,
        ]
      : []),
  ]
}

const REPAID = { same_means: 'means', named_account: 'account', store_credit: 'storeCredit' } as const

const amountWords = ({ what, amount, citation }: MoneyLine, { t, locale, words }: Telling): string =>
  t('report:amount', {
    what: t(`buyer:money.${what}`),
    amount: moneyWords(amount, locale),
    citation: words.citation(citation),
  })

const displacedWords = (
  { clause, by, reason }: RemedyDecision['disregarded'][number],
  { t, words }: Telling,
): string =>
  t('report:displaced', {
    clause: words.citation(clause),
    by: words.citation(by),
    reason: words.reason(reason),
  })

/** What a buyer could say, in words; then what the facts would have to be. */
const changes = (one: RemedyDecision, { t, words, change }: Telling): string[] => {
  if (one.outcome === 'granted') return []
  const said = one.reasons
    .filter(({ bears }) => bears !== 'for')
    .flatMap((reason) => words.wouldChange(reason) ?? [])
  const value = (of: unknown): string => (of === undefined ? t('report:unknown') : JSON.stringify(of))
  const byFacts = ({ facts, outcome }: Change): string =>
    t('report:byFacts', {
      facts: facts
        .map(({ fact, from, to }) => t('report:fact', { fact, from: value(from), to: value(to) }))
        .join('; '),
      outcome: t(`report:outcome.${outcome}`),
    })
  return [...new Set([...said, ...(one.wouldChange ?? []).map((one) => change(one) ?? byFacts(one))])]
}

const cited = (text: string, citation: Citation, { t, words }: Telling): string =>
  t('report:reason', { reason: text, citation: words.citation(citation) })

const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('')

/** For the buyer, against them, or open. */
const MARKS = { for: '+', against: '−', open: '?' } as const

const listed = (title: string, entries: readonly string[], marks: readonly string[] = []): string[] =>
  entries.length === 0 ? [] : [`${title}:`, ...entries.map((entry, at) => `  ${marks[at] ?? '-'} ${entry}`)]

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
