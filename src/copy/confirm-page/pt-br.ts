import type { ConfirmPageWords } from '../confirm-page.ts'

export const ptBr: ConfirmPageWords = {
  title: 'Falta um passo',
  heading: 'Falta um passo: envie esta mensagem para nós',
  intro: 'Envie pelo WhatsApp, de {number}. Isso mostra que o número é seu.',
  introSeveral: 'Envie cada mensagem pelo WhatsApp, do próprio número. Isso mostra que o número é seu.',
  forNumber: 'Para {number}',
  message: 'Sua mensagem',
  open: 'Abrir o WhatsApp',
  qr: 'O WhatsApp está em outro telefone? Aponte a câmera dele para este código.',
  qrAlt: 'Código QR que abre o WhatsApp com a mensagem pronta para enviar',
  byHand: 'Ou escreva a mensagem à mão, para {sender}.',
  copy: 'Copiar a mensagem',
  copied: 'Copiada',
  until: 'A mensagem vale até {time}. Enquanto você não enviar, não recebe nada nosso.',
  otherNumber: 'Número errado? Mude aqui',
  waiting: 'Esperando a sua mensagem',
  done: {
    title: 'Confirmado',
    text: 'Obrigado. Pelo WhatsApp você agora recebe de {business}: {topics}.',
    stop: 'Digite STOP na conversa quando quiser parar.',
  },
  weAsk: {
    title: 'Veja o seu WhatsApp',
    text: 'Se {number} puder receber mensagens nossas, há uma a caminho. Responda, e está pronto.',
    textSeveral: 'A cada número que pode receber mensagens nossas, há uma a caminho. Responda, e está pronto.',
    nothing: 'Nada depois de alguns minutos? Então envie você esta mensagem para nós.',
  },
  onward: 'Voltar para {business}',
}
