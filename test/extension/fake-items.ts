/** Items of one order, one for each way in which the buyer's page can show one. */
import type { BuyerItem, BuyerOption } from '../../app/returns/buyer/buyer-wire.ts'

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
  report: {
    kind: {
      label: 'What happened?',
      choices: [
        { value: 'defective', label: 'It does not work as it should' },
        { value: 'wrong_item', label: 'It is not what I ordered' },
      ],
    },
    noticed: { label: 'When did you notice it?', from: '2026-11-09', until: '2026-11-21' },
    wanted: {
      label: 'What would you like?',
      choices: [
        { value: 'repair', label: 'Have it repaired' },
        { value: 'refund', label: 'Give it back and get the money back' },
      ],
      hint: 'By law the shop first repairs or replaces it, as you choose, free of charge.',
    },
    cureFailed: {
      question: 'Has the shop already tried to repair or replace it, without success?',
      choices: [
        { value: true, label: 'Yes' },
        { value: false, label: 'No' },
      ],
      of: ['price_reduction', 'refund'],
    },
    photos: {
      label: 'Add photos',
      hint: 'Up to 3, of at most 10 MB each.',
      accept: 'image/jpeg,image/png',
      most: 3,
    },
  },
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
  line: '11',
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
  line: '12',
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
  line: '13',
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
  line: '14',
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
