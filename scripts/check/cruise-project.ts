import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import configuration from '../../.dependency-cruiser.mjs'

type Violation = { rule: string; reason: string; from: string; to: string }

/**
 * Follows every import below `places` and holds it against the rules.
 * @param baseDir where the places are; the rules are about paths relative to it
 */
export async function cruiseProject(
  places = ['app', 'cli', 'sandbox', 'extensions', 'scripts', 'test'],
  baseDir = process.cwd(),
): Promise<{ violations: Violation[]; examined: string[] }> {
  const options = { ...configuration.options, ruleSet: { forbidden: configuration.forbidden ?? [] }, baseDir }
  const typescript = extractTSConfig('tsconfig.json')
  const { output } = await cruise(places, { ...options, validate: true }, {}, { tsConfig: typescript })
  const { modules, summary } = output as ICruiseResult
  return {
    examined: modules.map(({ source }) => source).filter((source) => !source.includes('node_modules')),
    violations: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      reason: configuration.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '',
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
    })),
  }
}
