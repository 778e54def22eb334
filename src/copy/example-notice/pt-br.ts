import type { ExampleNoticeWords } from '../example-notice.ts'

export const ptBr: ExampleNoticeWords = {
  heading: 'Receba mensagens de {business} no WhatsApp',
  intro: 'Escolha o que quer receber e em quais números. Você pode mudar de ideia quando quiser.',
  tick: 'Receber {topic} no WhatsApp, no número {number}',
  stop: 'Digite STOP a qualquer momento para deixar de receber mensagens do WhatsApp.',
  age: 'Para pessoas com {age} anos ou mais.',
  yes: 'Sim, quero receber',
  no: 'Não quero receber',
}
