import type { SmsWords } from '../sms.ts'

export const ptBr: SmsWords = {
  invitation: '{business}: escolha quais mensagens quer no WhatsApp, ou nenhuma:\n{link}\nResponda STOP para parar',
  invitationWithoutReply:
    '{business}: escolha quais mensagens quer no WhatsApp, ou nenhuma:\n{link}\nAli também se pode parar',
  stopped: '{business}: pronto. Você não recebe mais SMS nem mensagens de WhatsApp nossas.',
  started: '{business}: podemos voltar a convidar você por SMS. O que você escolheu no WhatsApp não mudou.',
  help: '{business} perguntou por SMS quais mensagens de WhatsApp você quer. Responda STOP para parar.',
  contact: 'Dúvidas: {contact}',
  demo: 'Demo. {text}',
}
