/** The engine's only door. It runs under plain Node and in a browser: no clock, no I/O, no words for people. */

export { firstOf } from './allocate.ts'
export { canonicalJson } from './canonical-json.ts'
export type { CompileOptions, Decide } from './compile.ts'
export { compile } from './compile.ts'
export type { Day, Instant, Zone } from './day.ts'
export {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  endOfDay,
  instantOf,
  parseDay,
  parseInstant,
  startOfDay,
} from './day.ts'
export type * from './decision.ts'
export type { DecisionRecord, ParsedRecord } from './decision-record.ts'
export { parseRecord, recordOf } from './decision-record.ts'
export { FACTS } from './fact-register.ts'
export type * from './facts.ts'
export type { ParsedFacts } from './facts-schema.ts'
export { parseFacts } from './facts-schema.ts'
export type { Described } from './json-schema.ts'
export { jsonSchemaOf } from './json-schema.ts'
export { type OfficialLanguage, WITHDRAWAL_LABELS } from './law/eu/labels.ts'
export { JURISDICTIONS, provisionOf } from './law/index.ts'
export type { Jurisdiction, Provision } from './law/jurisdiction.ts'
export { zoneOf } from './law/zone-of.ts'
export { REMEDIES } from './layer.ts'
export type { Finding, LintCode } from './lint/finding.ts'
export type { LintOptions, LintReport } from './lint.ts'
export { lint } from './lint.ts'
export type { Money } from './money.ts'
export { addMoney, money } from './money.ts'
export { nearestName } from './nearest-name.ts'
export { parsePolicy } from './parse-policy.ts'
export type { PeriodAnswer, PeriodQuery, PeriodRefusal } from './period-query.ts'
export { periodOf } from './period-query.ts'
export type { PolicyClause, PolicyDocument, PolicySection, Problem } from './policy.ts'
export { PolicyError } from './policy.ts'
export type { PresetId } from './presets/index.ts'
export { PRESETS } from './presets/index.ts'
export { answersOf } from './read-facts.ts'
export type { ReasonCode } from './reason.ts'
export type { Scope } from './scope.ts'
export type {
  Choices,
  Chosen,
  RefundDue,
  Repaid,
  SettledLine,
  Settlement,
  Withheld,
} from './settlement/shape.ts'
export { SettlementError } from './settlement/shape.ts'
export { settle } from './settlement.ts'
export { ENGINE_VERSION } from './version.ts'
