import type { ExampleNoticeWords } from '../example-notice.ts'

export const es: ExampleNoticeWords = {
  heading: 'Recibe mensajes de {business} por WhatsApp',
  intro: 'Elige qué quieres recibir y en qué números. Puedes cambiar de opinión en cualquier momento.',
  tick: 'Recibir por WhatsApp en el {number}: {topic}',
  stop: 'Escribe STOP cuando quieras para dejar de recibir mensajes de WhatsApp.',
  age: 'Para personas de {age} años o más.',
  yes: 'Sí, escríbanme',
  no: 'No, gracias',
}
