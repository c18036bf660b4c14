import { FIRST_INSTANT } from './clock.ts'
import {
  camera,
  earpiece,
  headphones,
  headphonesPro,
  type ProductSeed,
  travelPillow,
} from './seed-products.ts'
import type { Address, Customer, Shop, State } from './state/model.ts'

const BUILT_AT = '2026-03-02T09:00:00Z'
const FIRST_ID = 5_300_000_001

/** Two shops, on a fresh data folder: A under preset A sells to Romania, B under the statutory minimum to Greece. */
export function seededState(realNow: number): State {
  const state: State = {
    nextId: FIRST_ID,
    clockOffsetMs: Date.parse(FIRST_INSTANT) - realNow,
    shops: [],
    products: [],
    customers: [],
    orders: [],
    returns: [],
    metafields: [],
    tokens: [],
    mail: [],
    deliveries: [],
    jobs: [],
    bulkOperations: [],
    mutations: [],
    stagedUploads: [],
    files: [],
  }
  seedPinholeAudio(state)
  seedThalassaGoods(state)
  return state
}

function seedPinholeAudio(state: State): void {
  const shop = addShop(state, {
    handle: 'pinhole-audio',
    name: 'Pinhole Audio',
    email: 'hello@pinhole-audio.example',
    ownerName: 'Irina Marin',
    currency: 'RON',
    country: 'RO',
    timezone: 'Europe/Bucharest',
    locale: 'ro',
    address: address('Pinhole Audio', 'Strada Lipscani 12', 'București', '030031', ROMANIA, [
      'București',
      'B',
    ]),
    rates: {
      standard: { title: 'Curier standard', minor: 1999 },
      express: { title: 'Curier express', minor: 3999 },
    },
  })
  addProducts(state, shop, [camera(74_900), earpiece(44_900), headphones(89_900), headphonesPro(129_900)])
  addCustomer(
    state,
    shop,
    'Ana Ionescu',
    'ana@example.ro',
    address('Ana Ionescu', 'Strada Florilor 5', 'Cluj-Napoca', '400001', ROMANIA, ['Cluj', 'CJ']),
  )
  addCustomer(
    state,
    shop,
    'Mihai Pop',
    'mihai@example.ro',
    address('Mihai Pop', 'Bulevardul Unirii 40', 'București', '030833', ROMANIA, ['București', 'B']),
  )
}

function seedThalassaGoods(state: State): void {
  const shop = addShop(state, {
    handle: 'thalassa-goods',
    name: 'Thalassa Goods',
    email: 'hello@thalassa-goods.example',
    ownerName: 'Dimitris Vlachos',
    currency: 'EUR',
    country: 'GR',
    timezone: 'Europe/Athens',
    locale: 'el',
    address: address('Thalassa Goods', 'Ermou 18', 'Athina', '105 63', GREECE, ['Attica', 'I']),
    rates: {
      standard: { title: 'Standard courier', minor: 490 },
      express: { title: 'Express courier', minor: 1290 },
    },
  })
  addProducts(state, shop, [
    camera(14_900),
    earpiece(8_900),
    headphones(17_900),
    headphonesPro(25_900),
    travelPillow(3_490),
  ])
  addCustomer(
    state,
    shop,
    'Eleni Papadaki',
    'eleni@example.gr',
    address('Eleni Papadaki', 'Leoforos Kalokairinou 88', 'Irakleio', '712 02', GREECE, ['Crete', 'M']),
  )
  addCustomer(
    state,
    shop,
    'Nikos Ioannou',
    'nikos@example.gr',
    address('Nikos Ioannou', 'Tsimiski 31', 'Thessaloniki', '546 24', GREECE, ['Central Macedonia', 'B']),
  )
}

const ROMANIA = { country: 'Romania', countryCode: 'RO' }
const GREECE = { country: 'Greece', countryCode: 'GR' }

function address(
  name: string,
  address1: string,
  city: string,
  zip: string,
  country: typeof ROMANIA,
  [province, provinceCode]: [string, string],
): Address {
  return { name, address1, city, zip, ...country, province, provinceCode }
}

function addShop(
  state: State,
  shop: Omit<Shop, 'id' | 'domain' | 'createdAt' | 'nextOrderNumber' | 'installation'>,
): Shop {
  const made: Shop = {
    id: state.nextId++,
    domain: `${shop.handle}.myshopify.com`,
    createdAt: BUILT_AT,
    nextOrderNumber: 1001,
    installation: null,
    ...shop,
  }
  state.shops.push(made)
  return made
}

function addProducts(state: State, shop: Shop, seeds: ProductSeed[]): void {
  for (const { prices, ...seed } of seeds) {
    state.products.push({
      id: state.nextId++,
      shop: shop.domain,
      vendor: shop.name,
      status: 'ACTIVE',
      createdAt: BUILT_AT,
      updatedAt: BUILT_AT,
      ...seed,
      variants: prices.map(({ variant, minor }, index) => ({
        id: state.nextId++,
        title: variant,
        sku: `${seed.handle.toUpperCase()}-${index + 1}`,
        priceMinor: minor,
      })),
    })
  }
}

function addCustomer(state: State, shop: Shop, name: string, email: string, home: Address): void {
  const [firstName = '', ...rest] = name.split(' ')
  const customer: Customer = {
    id: state.nextId++,
    shop: shop.domain,
    firstName,
    lastName: rest.join(' '),
    email,
    locale: shop.locale,
    address: home,
    createdAt: BUILT_AT,
  }
  state.customers.push(customer)
}
