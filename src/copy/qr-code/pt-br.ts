import type { QrCodeWords } from '../qr-code.ts'

export const ptBr: QrCodeWords = {
  revoked: {
    title: 'Este código não está mais em uso',
    text: '{business} retirou este código. Nada foi cadastrado, e o que você escolheu antes continua como estava.',
    stop: 'Para parar de receber mensagens, envie STOP para {business} no WhatsApp.',
  },
  chat: {
    revoked: 'Este código não está mais em uso e nada foi cadastrado. O que você escolheu antes continua como estava.',
    tooLong: 'Leia e escolha aqui o que você quer receber de {business}:',
  },
}
