/** A citation of law names the country too, so that a stored decision can be read alone: `RO/crd-16-c`. */
export const provisionName = (country: string, id: string): string => `${country}/${id}`
