import type { ConfirmPageWords } from '../confirm-page.ts'

export const es: ConfirmPageWords = {
  title: 'Falta un paso',
  heading: 'Falta un paso: envíanos este mensaje',
  intro: 'Envíalo por WhatsApp desde el {number}. Así se comprueba que el número es tuyo.',
  introSeveral: 'Envía cada mensaje por WhatsApp desde su propio número. Así se comprueba que el número es tuyo.',
  forNumber: 'Para el {number}',
  message: 'Tu mensaje',
  open: 'Abrir WhatsApp',
  qr: '¿Tienes WhatsApp en otro teléfono? Escanea esto con su cámara.',
  qrAlt: 'Código QR que abre WhatsApp con el mensaje listo para enviar',
  byHand: 'O escribe tú el mensaje, al {sender}.',
  copy: 'Copiar el mensaje',
  copied: 'Copiado',
  until: 'El mensaje sirve hasta {time}. Mientras no lo envíes, no recibes nada nuestro.',
  otherNumber: '¿No es ese número? Cámbialo',
  waiting: 'Esperando tu mensaje',
  done: {
    title: 'Confirmado',
    text: 'Gracias. Por WhatsApp recibes ahora de {business}: {topics}.',
    stop: 'Escribe STOP en el chat cuando quieras parar.',
  },
  weAsk: {
    title: 'Mira tu WhatsApp',
    text: 'Si el {number} puede recibir mensajes nuestros, hay uno en camino. Respóndelo y listo.',
    textSeveral: 'A cada número que puede recibir mensajes nuestros le llega uno. Respóndelo y listo.',
    nothing: '¿No llega nada en unos minutos? Entonces envíanos tú este mensaje.',
  },
  onward: 'Volver a {business}',
}
