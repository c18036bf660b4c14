/**
 * What the storefront says of the policy that it shows, and an order brings back: the version's number, signed for this shop and
 * for this very text. Buyers can read and change it: only what we signed counts.
 */
import type { PolicyVersion } from '@prisma/client'
import { isSigned, sign } from '../signature.server.ts'

type Signed = Pick<PolicyVersion, 'shop' | 'version' | 'sha256'>

const PURPOSE = 'policy-shown'

const textOf = ({ shop, version, sha256 }: Signed): string => `${shop}\n${version}\n${sha256}`

/** `3.<signature>` */
export const markOf = (row: Signed): string => `${row.version}.${sign(PURPOSE, textOf(row))}`

/** Of anything: the version that it names, if it may be a mark at all. */
export function versionInMark(mark: string): number | undefined {
  const [, version] = /^([1-9]\d{0,8})\.[\w-]{43}$/.exec(mark) ?? []
  return version === undefined ? undefined : Number(version)
}

export const isMarkOf = (mark: string, row: Signed): boolean =>
  versionInMark(mark) === row.version && isSigned(PURPOSE, textOf(row), mark.slice(mark.indexOf('.') + 1))
