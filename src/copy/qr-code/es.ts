import type { QrCodeWords } from '../qr-code.ts'

export const es: QrCodeWords = {
  revoked: {
    title: 'Este código ya no se usa',
    text: '{business} lo ha retirado. No se ha dado de alta nada y lo que eligió antes sigue como estaba.',
    stop: 'Para dejar de recibir mensajes, envíe STOP a {business} por WhatsApp.',
  },
  chat: {
    revoked: 'Este código ya no se usa y no se ha dado de alta nada. Lo que eligió antes sigue como estaba.',
    tooLong: 'Lea y elija aquí lo que quiere recibir de {business}:',
  },
}
