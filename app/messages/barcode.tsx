import { Rect, Svg, Text, View } from '@react-pdf/renderer'
import bwip from 'bwip-js/node'

/** One module, in points: wide enough for a hand scanner on an office printer's paper. */
const MODULE = 1.5
const HEIGHT = 54
/** Code 128 asks for ten modules of white on either side. */
const QUIET = 10

/** Widths of bar and gap in turn, in modules; a bar first. */
export function barsOf(code: string): number[] {
  const [symbol] = bwip.raw({ bcid: 'code128', text: code })
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('no bars for this code')
  return [...symbol.sbs]
}

/** Code 128, with what it says below it: whoever has no scanner types it. */
export const Barcode = ({ code }: { code: string }) => {
  const widths = barsOf(code)
  const starts = widths.map((_, index) => QUIET + widths.slice(0, index).reduce((sum, one) => sum + one, 0))
  const width = (widths.reduce((sum, one) => sum + one, 0) + 2 * QUIET) * MODULE
  return (
    <View style={{ marginBottom: 10 }} wrap={false}>
      <Svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {widths.map((bar, index) =>
          index % 2 === 0 ? (
            <Rect
              key={index}
              x={(starts[index] ?? 0) * MODULE}
              y={0}
              width={bar * MODULE}
              height={HEIGHT}
              fill="#000000"
            />
          ) : null,
        )}
      </Svg>
      <Text style={{ width, textAlign: 'center', fontSize: 12, fontWeight: 700 }}>{code}</Text>
    </View>
  )
}
