import type { EmailWords } from '../email.ts'

export const es: EmailWords = {
  letter: {
    subject: '{business}: ¿quieres recibir nuestros mensajes por WhatsApp?',
    ask: '{business} te pregunta si quieres recibir mensajes por WhatsApp, y cuáles.',
    topics: 'Puedes elegir entre estos:',
    button: 'Ver y elegir',
    nothing:
      'Este correo y la página que abre el botón no te dan de alta en nada. Allí eliges y después confirmas desde tu propio teléfono.',
    fallback: 'Si el botón no funciona, abre esta dirección:',
    once: 'La dirección es solo tuya y sirve durante una semana. Si no respondes, no volveremos a preguntarte en al menos seis meses.',
    stop: 'No quiero más correos de este tipo',
    question: 'Preguntas: {contact}',
    privacy: 'Aviso de privacidad',
    demo: 'Demo. Esto es una demostración y ningún buzón real lo recibe.',
  },
  stop: {
    title: '¿No quieres más correos de {business}?',
    text: 'Pulsa el botón y {business} no volverá a invitarte por correo. Lo que elegiste en WhatsApp queda como está.',
    button: 'Detener estos correos',
    doneTitle: 'Estos correos se han detenido',
    done: '{business} no volverá a invitarte por correo. Lo que elegiste en WhatsApp queda como está; para detener los mensajes de allí, envía STOP en el chat.',
  },
}
