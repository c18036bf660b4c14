import { ordersOf } from '../../shop/find.ts'
import { gid } from '../../state/gid.ts'
import type { Address, Customer, Shop } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { metafieldFields } from './metafield-view.ts'
import { visibleOrders } from './order-access.ts'

export function customerView(shop: Shop, customer: Customer, context: ApiContext): View {
  const id = gid('Customer', customer.id)
  const address = () => mailingAddressView(customer.address, customer.id)
  return {
    __typename: 'Customer',
    id,
    legacyResourceId: String(customer.id),
    firstName: customer.firstName,
    lastName: customer.lastName,
    displayName: `${customer.firstName} ${customer.lastName}`,
    email: customer.email,
    defaultEmailAddress: {
      emailAddress: customer.email,
      marketingState: 'NOT_SUBSCRIBED',
      validFormat: true,
    },
    defaultPhoneNumber: null,
    phone: null,
    locale: customer.locale,
    note: null,
    tags: [],
    state: 'ENABLED',
    verifiedEmail: true,
    createdAt: customer.createdAt,
    updatedAt: customer.createdAt,
    defaultAddress: address,
    addresses: () => [address()],
    numberOfOrders: () =>
      String(ordersOf(context.world, shop).filter(({ customerId }) => customerId === customer.id).length),
    orders: (args: PageArguments) => {
      const own = visibleOrders(context).filter(({ customerId }) => customerId === customer.id)
      return connection(
        own,
        args,
        (order) => context.orderView(order),
        (order) => order.id,
      )
    },
    ...metafieldFields(id, context),
  }
}

export function mailingAddressView(address: Address, id: number): View {
  const [firstName = '', ...rest] = address.name.split(' ')
  return {
    __typename: 'MailingAddress',
    id: gid('MailingAddress', id),
    name: address.name,
    firstName,
    lastName: rest.join(' '),
    company: null,
    address1: address.address1,
    address2: null,
    city: address.city,
    zip: address.zip,
    province: address.province,
    provinceCode: address.provinceCode,
    country: address.country,
    countryCode: address.countryCode,
    countryCodeV2: address.countryCode,
    phone: null,
    formatted: [address.address1, `${address.zip} ${address.city}`, address.country],
    formattedArea: `${address.city}, ${address.country}`,
  }
}
