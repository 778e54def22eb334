import type { TemplateWords } from '../templates.ts'

export const ptBr: TemplateWords = {
  stopFooter: 'Digite STOP para não receber mais mensagens do WhatsApp.',
  stopPromotions: 'Parar promoções',
  confirmationRequest: {
    text: 'Este número foi deixado com {business} para receber estas mensagens pelo WhatsApp: {topics}. Está certo?',
    yes: 'Sim, está certo',
    no: 'Não',
    notMe: 'Não fui eu',
  },
  consentRequest: {
    text: 'Olá, aqui é {business}. Podemos enviar estas mensagens para você pelo WhatsApp: {topics}? Você pode escolher, e pode parar quando quiser.',
    yes: 'Sim, todas',
    no: 'Não quero',
  },
  missedCall: {
    text: 'Você ligou para nós, e esta é a nossa única resposta. {business} gostaria de enviar a você no WhatsApp: {topics}. Você quer? Pode parar a qualquer momento.',
    yes: 'Sim, por favor',
    no: 'Não, obrigado',
    notMe: 'Eu não liguei',
  },
  orderUpdate: {
    text: 'Olá, {first_name}. Há novidades do seu pedido {order}: {status}. Escreveremos de novo quando houver mais.',
  },
  offer: {
    text: 'Olá, {first_name}. Você pediu as ofertas de {business}, e esta é a desta semana: {offer}. Válida até {date}.',
  },
  reminder: {
    text: 'Olá, {first_name}. Lembramos você de {what} em {date}, às {time}. Se algo mudar, é só responder aqui.',
  },
  welcome: {
    text: 'Olá, {first_name}. A partir de agora você recebe mensagens de {business} pelo WhatsApp: {topics}. Você pode mudar suas escolhas quando quiser.',
    choices: 'Minhas escolhas',
  },
  examples: {
    firstName: 'Ana',
    topics: 'ofertas e lembretes',
    order: '4417',
    status: 'saiu da nossa loja',
    offer: '20% em todas as luminárias de leitura',
    until: 'domingo, 29 de novembro',
    what: 'seu horário marcado',
    day: 'terça-feira, 24 de novembro',
    time: '10:30',
  },
}
