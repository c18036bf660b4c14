import type {
  AnswersBody,
  BuyerCase,
  BuyerItem,
  BuyerOption,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  StatementBody,
  WantedItem,
} from '../../app/returns/buyer-wire.ts'

const WITHDRAW: BuyerOption = {
  remedy: 'withdrawal',
  label: 'Send it back, money back',
  detail: [
    { text: 'Until ' },
    { text: 'Monday 23 November, end of day', strong: true },
    { text: '. You get back ' },
    { text: '1,798.00 RON', strong: true },
    { text: ' for it.' },
  ],
  confirmLabel: 'Confirm withdrawal',
}
const EXCHANGE: BuyerOption = {
  remedy: 'exchange',
  label: 'Swap it for another model',
  detail: [
    { text: 'Until ' },
    { text: 'Wednesday 9 December, end of day', strong: true },
    { text: '. A difference in price is settled with you first.' },
  ],
  confirmLabel: 'Send request',
  noteLabel: 'Which model would you like instead?',
}
const GUARANTEE: BuyerOption = {
  remedy: 'conformity_claim',
  label: 'Something wrong with it?',
  detail: [{ text: 'The legal guarantee covers it: repaired or replaced, free of charge.' }],
  confirmLabel: 'Send request',
  noteLabel: 'What is wrong with it?',
}
const INSIST: BuyerOption = {
  remedy: 'withdrawal',
  label: 'I withdraw all the same',
  detail: [{ text: 'Your statement is recorded with its date and time, and answered.' }],
  confirmLabel: 'Confirm withdrawal',
  noteLabel: 'What do we not know yet?',
}

const granted: BuyerItem = {
  unit: '11:21',
  title: 'Over-ear headphones',
  imageUrl: '/pictures/headphones.svg',
  variant: 'Black',
  price: '1,798.00 RON',
  quantity: 2,
  headline: [
    { text: 'You can send this back until ' },
    { text: 'Monday 23 November, end of day', strong: true },
    { text: '.' },
  ],
  outcome: 'granted',
  isSentBack: true,
  options: [WITHDRAW, EXCHANGE, GUARANTEE],
}
const refused: BuyerItem = {
  unit: '12:22',
  title: 'Button camera',
  imageUrl: '/pictures/camera.svg',
  price: '749.00 RON',
  quantity: 1,
  headline: [{ text: "Made for you, so it can't be withdrawn from." }],
  outcome: 'refused',
  isSentBack: true,
  options: [GUARANTEE],
  why: {
    summary: 'It was made to the specification you gave when you ordered: “4 holes, brass”.',
    clauseText:
      'Goods made to your specifications or clearly personalised are not taken back, except where they are faulty.',
    citations: ['The shop’s return policy, A3', 'Directive 2011/83/EU, Article 16(c)'],
    wouldChange: 'If it was not made to a specification of yours, the right to withdraw stands.',
    staysOpen: [
      'The legal guarantee: repair or replacement, free of charge.',
      'A person at the shop answers hello@pinhole-audio.example.',
    ],
  },
  insist: INSIST,
}
const asking: BuyerItem = {
  unit: '13:23',
  title: 'In-ear earpiece',
  imageUrl: '/pictures/earpiece.svg',
  price: '449.00 RON',
  quantity: 1,
  headline: [{ text: 'Is the hygiene seal on the earpiece unbroken?' }],
  outcome: 'asks',
  isSentBack: true,
  ask: {
    fact: 'sealIntact',
    question: 'Is the hygiene seal on the earpiece unbroken?',
    choices: [
      { value: true, label: 'Yes, unbroken' },
      { value: false, label: "No, it's open" },
    ],
  },
  options: [GUARANTEE],
}
const travelling: BuyerItem = {
  ...granted,
  unit: '14:24',
  title: 'Travel pillow',
  imageUrl: '/pictures/pillow.svg',
  variant: 'Sea green',
  price: '129.00 RON',
  quantity: 1,
  headline: [{ text: 'Not delivered yet. You can already withdraw.' }],
  isSentBack: false,
  options: [{ ...WITHDRAW, label: 'Withdraw, money back' }],
}
const { ask: _, ...unasked } = asking
const sealed: BuyerItem = {
  ...unasked,
  headline: granted.headline,
  outcome: 'granted',
  options: [WITHDRAW, GUARANTEE],
}
const opened: BuyerItem = {
  ...unasked,
  headline: [{ text: 'Its hygiene seal is broken, so it cannot be withdrawn from.' }],
  outcome: 'refused',
  why: {
    summary: 'The seal was broken after delivery, and the earpiece cannot be cleaned for resale.',
    citations: ['Directive 2011/83/EU, Article 16(e)'],
    wouldChange: 'An unbroken seal keeps the right to withdraw.',
    staysOpen: ['The legal guarantee: repair or replacement, free of charge.'],
  },
  insist: INSIST,
}

export const ITEMS = { granted, refused, asking, travelling, sealed, opened }

export const ACCEPTED_CASE: BuyerCase = {
  reference: 'R-1007-1',
  state: 'Accepted',
  receivedOn: 'Saturday 14 November 2026',
  items: [{ title: 'Over-ear headphones', quantity: 1, outcome: 'Accepted.' }],
  timeline: [
    { text: 'Statement received', date: 'Saturday 14 November 2026', done: true },
    { text: 'Decided', date: 'Saturday 14 November 2026', done: true },
    { text: 'Send it back by', date: 'Saturday 28 November 2026', done: false },
    { text: 'Your money is back by', date: 'Saturday 28 November 2026', done: false },
  ],
}

export function orderUnder(answers: AnswersBody['answers']): BuyerOrder {
  const given = answers[asking.unit]?.sealIntact
  const earpiece = given === undefined ? asking : given ? sealed : opened
  return {
    orderId: '1007',
    orderName: '#1007',
    shopName: 'Pinhole Audio',
    locale: 'en',
    items: [granted, earpiece, refused, travelling],
    cases: [],
    help: {
      text: 'Questions? Write to hello@pinhole-audio.example. A person answers.',
      email: 'hello@pinhole-audio.example',
    },
  }
}

const TITLES = Object.fromEntries(Object.values(ITEMS).map(({ unit, title }) => [unit, title]))
const titleOf = (unit: string): string => TITLES[unit] ?? unit

/** Stating what was refused. */
const isInsisted = ({ unit, remedy }: WantedItem): boolean => unit === refused.unit && remedy === 'withdrawal'

const insistedLine = ({ unit, quantity }: WantedItem): BuyerPreview['lines'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  what: 'You withdraw from the contract for it.',
  detail: [
    refused.headline,
    [
      {
        text: 'As it stands this is not possible. You can send your statement all the same: it is recorded with its date and time, and answered. Please keep the item meanwhile.',
      },
    ],
  ],
})

const acceptedLine = ({ unit, quantity, remedy }: WantedItem): BuyerPreview['lines'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  what:
    remedy === 'withdrawal'
      ? 'You withdraw from the contract for it and send it back.'
      : 'You report that something is wrong with it.',
  detail: [
    [
      { text: 'You get back ' },
      { text: '918.99 RON', strong: true },
      { text: ', by ' },
      { text: 'Monday 7 December 2026', strong: true },
      { text: ' at the latest.' },
    ],
    [{ text: 'You pay for sending it back.' }],
  ],
  money: [
    { label: 'Price paid', amount: '899.00 RON' },
    { label: 'Delivery you paid', amount: '19.99 RON' },
  ],
})

export function previewOf({ items }: StatementBody): BuyerPreview {
  const withdraws = items.some(({ remedy }) => remedy === 'withdrawal')
  return {
    lines: items.map((item) => (isInsisted(item) ? insistedLine(item) : acceptedLine(item))),
    total: { label: 'You get back', amount: '918.99 RON', by: 'By Monday 7 December 2026 at the latest' },
    instructions: [
      [{ text: 'The money comes back the way you paid.' }],
      [
        { text: 'Send it to ' },
        { text: 'Pinhole Audio, Strada Lipscani 12, 030031 București', strong: true },
        { text: '.' },
      ],
      [{ text: 'Enclose a note with your order number, ' }, { text: '#1007', strong: true }, { text: '.' }],
      [{ text: 'Answers come by e-mail, to the address of your order.' }],
    ],
    confirmLabel: withdraws ? 'Confirm withdrawal' : 'Send request',
  }
}

const acceptedItem = ({ unit, quantity }: WantedItem): BuyerReceipt['items'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  outcome: 'granted',
  text: [
    [{ text: 'Accepted.' }],
    [{ text: 'Send it by ' }, { text: 'Saturday 5 December 2026', strong: true }, { text: '.' }],
  ],
})

const refusedItem = ({ unit, quantity }: WantedItem): BuyerReceipt['items'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  outcome: 'refused',
  text: [
    [{ text: "Not possible: Made for you, so it can't be withdrawn from." }],
    [{ text: 'If something is wrong with it, the legal guarantee holds until Thursday 9 November 2028.' }],
  ],
})

export function receiptOf({ items }: StatementBody, number: number): BuyerReceipt {
  return {
    reference: `R-1007-${number}`,
    received: 'We received your statement on Saturday 21 November 2026 at 14:03.',
    copy: 'A copy is on its way to a…a@example.ro.',
    items: items.map((item) => (isInsisted(item) ? refusedItem(item) : acceptedItem(item))),
    ...(items.every(isInsisted)
      ? {}
      : {
          total: { label: 'You get back', amount: 'RON 204.00', by: 'By Monday 7 December.' },
          instructions: [
            [{ text: 'Send it to ' }, { text: 'Strada Lipscani 12', strong: true }, { text: '.' }],
          ],
        }),
    timeline: [
      { text: 'Statement received', date: 'Saturday 21 November 2026', done: true },
      { text: 'Decided', date: 'Saturday 21 November 2026', done: true },
      { text: 'Send it back by', date: 'Saturday 5 December 2026', done: false },
      { text: 'Your money is back by', date: 'Monday 7 December 2026', done: false },
    ],
  }
}
