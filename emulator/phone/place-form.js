// The answer to a request for a location: a place, given by its coordinates.

/** @import { Desk } from './desk.js' */
/** @import { Drawer } from './drawer.js' */

import { el } from './element.js'
import { openForm } from './menu.js'

/** @param {Desk} desk @param {Drawer} drawer */
export function openPlaceForm(desk, drawer) {
  const field = (/** @type {string} */ label, /** @type {string} */ id, /** @type {string} */ value) => {
    const input = el('input.input', {
      id,
      value,
      autocomplete: 'off',
      ...(id !== 'place-name' && { inputmode: 'decimal' }),
    })
    return { input, field: el('div.field', {}, el('label.field__label', { for: id }, label), input) }
  }
  const name = field('Name', 'place-name', 'Circular Quay, Sydney')
  const latitude = field('Latitude', 'latitude', '-33.8613')
  const longitude = field('Longitude', 'longitude', '151.2110')
  openForm(drawer, {
    title: 'Send location',
    fields: [name.field, el('div.two', {}, latitude.field, longitude.field)],
    send: 'Send location',
    act: async () => {
      const place = { latitude: Number(latitude.input.value), longitude: Number(longitude.input.value) }
      if (!(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180))
        throw new Error('A latitude lies between -90 and 90, a longitude between -180 and 180.')
      return desk.act('send-location', { ...place, name: name.input.value })
    },
    done: () => {},
  })
}
