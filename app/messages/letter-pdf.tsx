/**
 * A letter on paper. The same letter is the same file, byte by byte: it carries the day that it was made and not the one on which
 * it is printed once more (docs/decisions/0022).
 */
import { createRequire } from 'node:module'
import { Document, Font, Page, renderToBuffer, type Styles, Text, View } from '@react-pdf/renderer'
import { withColon } from '../locales/format.ts'
import type { Sentence } from '../locales/sentence.ts'
import type { Locale } from '../locales/translate.ts'
import type { AttachedFile } from './attached-file.ts'
import { Barcode } from './barcode.tsx'
import type { Block, Letter } from './letter.ts'
import { sheet } from './pdf-style.ts'

type Style = Styles[string]

const files = createRequire(import.meta.url)
const font = (name: string): string => files.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)

// Latin with all that Central Europe and Romania write, Greek, and Cyrillic; only the letters used go into a file.
Font.register({
  family: 'Noto Sans',
  fonts: [
    { src: font('400Regular/NotoSans_400Regular') },
    { src: font('700Bold/NotoSans_700Bold'), fontWeight: 700 },
  ],
})
const LONGEST_PART = /.{1,48}/gsu

// No language's words are cut as English would be; what no line can hold is broken anywhere.
Font.registerHyphenationCallback((word) => word.match(LONGEST_PART) ?? [word])

export const printPdf = ({ letter, madeAt }: AttachedFile): Promise<Buffer> =>
  renderToBuffer(<LetterPdf letter={letter} madeAt={new Date(madeAt)} />)

const LetterPdf = ({ letter, madeAt }: { letter: Letter; madeAt: Date }) => (
  <Document
    title={letter.title}
    author={letter.shopName}
    language={letter.locale}
    creationDate={madeAt}
    modificationDate={madeAt}
  >
    <Page size="A4" style={sheet.page}>
      <Text style={sheet.shop}>{letter.shopName}</Text>
      <Text style={sheet.title}>{letter.title}</Text>
      {letter.blocks.map((block, index) => (
        <Part key={index} block={block} locale={letter.locale} />
      ))}
      <View style={sheet.rule} />
      {letter.closing.map((text) => (
        <Text key={text} style={sheet.small}>
          {text}
        </Text>
      ))}
    </Page>
  </Document>
)

const Part = ({ block, locale }: { block: Block; locale: Locale }) => {
  switch (block.kind) {
    case 'heading':
      return (
        <Text style={sheet.heading} minPresenceAhead={40}>
          {block.text}
        </Text>
      )
    case 'text':
      return <Words words={block.words} style={sheet.text} />
    case 'facts':
      return (
        <View style={sheet.group}>
          {block.facts.map(({ label, value }) => (
            <Text key={label}>
              {withColon(label, locale)} <Text style={sheet.strong}>{value}</Text>
            </Text>
          ))}
        </View>
      )
    case 'item':
      return (
        <View style={sheet.item}>
          <Text style={sheet.strong}>{block.name}</Text>
          {block.lines.map((line, index) => (
            <Words key={index} words={line} />
          ))}
        </View>
      )
    case 'list':
      return block.items.map((item, index) => (
        <View key={index} style={sheet.point}>
          <Text style={sheet.bullet}>•</Text>
          <Words words={item} style={sheet.pointWords} />
        </View>
      ))
    case 'quote':
      return (
        <View style={sheet.item}>
          <Text style={sheet.strong}>{withColon(block.label, locale)}</Text>
          <Text>{block.text}</Text>
        </View>
      )
    case 'rule':
      return <View style={sheet.rule} />
    case 'barcode':
      return <Barcode code={block.code} />
  }
}

const Words = ({ words, style = {} }: { words: Sentence; style?: Style }) => (
  <Text style={style}>
    {words.map(({ text, strong }, index) => (
      <Text key={index} style={strong ? sheet.strong : {}}>
        {text}
      </Text>
    ))}
  </Text>
)
