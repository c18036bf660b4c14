/** A whole decision to read: for each unit and remedy the answer, until when, who does what, the money, and why. */
import type {
  Change,
  Decision,
  Facts,
  LineDecision,
  PolicyDocument,
  RemedyDecision,
} from '../engine/index.ts'
import { dayAt, zoneOf } from '../engine/index.ts'
import { changeWords } from './change-words.ts'
import { decisionWords } from './decision-words.ts'
import { moneyWords, withColon } from './format.ts'
import { amountWords, approvedLines, owedLines } from './owed-report.ts'
import type { Telling } from './report-lines.ts'
import { cited, headed, indented, listed, plain } from './report-lines.ts'
import type { Thing } from './sent-back.ts'
import type { Locale } from './translate.ts'
import { translator } from './translate.ts'

/** Plain text, indented; every year is written out. */
export const decisionReport = (
  decision: Decision,
  facts: Facts,
  policy: PolicyDocument,
  locale: Locale,
): string => {
  const t = translator(locale)
  const telling: Telling = {
    ...{ t, locale },
    title: (key) => withColon(t(`report:${key}`), locale),
    words: decisionWords(locale, policy),
    change: changeWords(locale, facts.order.place),
  }
  const { words, title } = telling
  const shared = decision.sharedMoney.map(
    (line) =>
      `${withColon(words.remedy(line.remedy), locale)} ${amountWords(line, telling)} [${line.units.join(', ')}]`,
  )
  const versions = {
    policy: decision.policyVersion,
    law: decision.lawVersion,
    engine: decision.engineVersion,
  }
  return [
    t('report:stated', { date: words.day(dayAt(facts.statedAt, zoneOf(facts.order.place))) }),
    ...decision.lines.flatMap((line) => ['', ...ofLine(line, facts, telling)]),
    ...(shared.length > 0 ? ['', ...listed(title('perOrder'), shared)] : []),
    '',
    t('report:versions', versions),
    '',
  ].join('\n')
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
  const { t, words, title, locale } = telling
  const answer = `${t(`report:outcome.${one.outcome}`)}. ${plain(words.answer(one, thing))}`
  const head = `${withColon(words.remedy(one.remedy), locale)} ${answer}`
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
      ...(one.deadline ? [`${title('until')} ${words.derivation(one.deadline)}`] : []),
      ...listed(title('answers'), answers),
      ...owedLines(one, telling),
      ...headed(
        title(one.outcome === 'asks' ? 'ifAnswered' : 'ifApproved'),
        one.ifApproved ? approvedLines(one.ifApproved, telling) : [],
      ),
      `${title('basis')} ${basis}`,
      ...listed(
        title('why'),
        one.reasons.map((reason) => cited(words.reason(reason, thing), reason.citation, telling)),
        one.reasons.map(({ bears }) => MARKS[bears]),
      ),
      ...listed(
        title('disregarded'),
        one.disregarded.map((fallen) => displacedWords(fallen, thing, telling)),
      ),
      ...listed(title('wouldChange'), changes(one, telling)),
      ...(one.outcome === 'refused'
        ? listed(
            title('staysOpen'),
            open.map((other) => words.staysOpen(other, thing)),
          )
        : []),
    ]),
  ]
}

const displacedWords = (
  { clause, by, reason }: RemedyDecision['disregarded'][number],
  thing: Thing,
  { t, words }: Telling,
): string =>
  t('report:displaced', {
    clause: words.citation(clause),
    by: words.citation(by),
    reason: words.reason(reason, thing),
  })

/** What a buyer could say, in words; then what the facts would have to be. */
const changes = (one: RemedyDecision, { t, words, change }: Telling): string[] => {
  if (one.outcome === 'granted') return []
  const said = words.wouldChange(one)
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

/** For the buyer, against them, or open. */
const MARKS = { for: '+', against: '−', open: '?' } as const
