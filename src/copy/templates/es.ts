import type { TemplateWords } from '../templates.ts'

export const es: TemplateWords = {
  stopFooter: 'Escribe STOP para no recibir más mensajes de WhatsApp.',
  stopPromotions: 'Detener promociones',
  confirmationRequest: {
    text: 'Alguien dejó este número a {business} para recibir estos mensajes por WhatsApp: {topics}. ¿Es correcto?',
    yes: 'Sí, es correcto',
    no: 'No',
    notMe: 'No fui yo',
  },
  consentRequest: {
    text: 'Hola, somos {business}. ¿Podemos enviarte estos mensajes por WhatsApp: {topics}? Puedes elegir, y puedes parar cuando quieras.',
    yes: 'Sí, todos',
    no: 'No, gracias',
  },
  missedCall: {
    text: 'Nos ha llamado, y esta es nuestra única respuesta. A {business} le gustaría enviarle por WhatsApp: {topics}. ¿Lo desea? Puede parar en cualquier momento.',
    yes: 'Sí, por favor',
    no: 'No, gracias',
    notMe: 'Yo no llamé',
  },
  orderUpdate: {
    text: 'Hola, {first_name}: hay novedades de tu pedido {order}: {status}. Te escribiremos de nuevo cuando haya más.',
  },
  offer: {
    text: 'Hola, {first_name}: pediste a {business} recibir sus ofertas, y esta es la de esta semana: {offer}. Válida hasta el {date}.',
  },
  reminder: { text: 'Hola, {first_name}: te recordamos {what} el {date} a las {time}. Si algo cambia, responde aquí.' },
  welcome: {
    text: 'Hola, {first_name}: desde ahora recibes mensajes de {business} por WhatsApp: {topics}. Puedes cambiar tus opciones cuando quieras.',
    choices: 'Mis opciones',
  },
  examples: {
    firstName: 'Lucía',
    topics: 'ofertas y recordatorios',
    order: '4417',
    status: 'ha salido de nuestra tienda',
    offer: '20 % en todas las lámparas de lectura',
    until: 'domingo 29 de noviembre',
    what: 'tu cita',
    day: 'martes 24 de noviembre',
    time: '10:30',
  },
}
