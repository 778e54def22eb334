import type { MessageWords } from '../messages.ts'

export const ptBr: MessageWords = {
  prefilled: {
    confirm: 'Olá, {business}. Sim, quero receber pelo WhatsApp: {topics}. Código: {code}',
    choices: 'Olá, {business}. Enviem, por favor, o link das minhas escolhas.',
  },
  howToStop: 'Digite STOP a qualquer momento para deixar de receber mensagens do WhatsApp.',
  yourChoices: 'Suas escolhas:\n{url}',
  confirmed: {
    text: 'Obrigado. Neste número você agora recebe de {business}: {topics}.',
    already: 'Neste número você já recebe de {business}: {topics}. Nada mudou.',
    otherNumber: 'O número {number} não foi confirmado: a mensagem não veio dele.',
  },
  code: {
    expired: 'Este código venceu. Você pode pegar outro aqui:\n{url}',
    unknown: 'Não conhecemos este código. Confira ou pegue outro na página em que o encontrou.',
  },
  stopped: {
    all: 'Você não recebe mais mensagens de {business} no WhatsApp.',
    allUtility: 'Isso inclui as mensagens sobre os seus pedidos.',
    marketing:
      'Você não recebe mais marketing de {business} no WhatsApp. Para parar também as outras mensagens, envie STOP.',
    topic: 'Você não recebe mais mensagens de {business} sobre isto: {topic}. Para parar tudo, envie STOP.',
    number: 'Este número não recebe mais mensagens de {business}. Seus outros números ficam como estão.',
    wrongNumber: 'Obrigado por avisar. Tiramos este número dos nossos registros e não vamos mais escrever para ele.',
    comeBack: 'Se foi engano, envie START.',
    keepOrders: 'Manter pedidos',
    keptOrders: 'Você continua recebendo de {business}: {topics}. Todo o resto fica parado.',
    already: 'As mensagens de {business} já estão paradas. Para começar de novo, envie START.',
  },
  started: {
    undone: 'A parada foi desfeita. Você recebe de novo de {business}: {topics}.',
    nothing: 'Não há parada para desfazer.',
  },
  consentRequest: {
    text: 'Você quer receber neste número estas mensagens de {business} pelo WhatsApp?\n\n{topics}\n\nVocê pode parar quando quiser enviando STOP.',
    topic: '• {topic}: {description} ({frequency})',
    yes: 'Sim, quero',
    no: 'Não quero',
    choose: 'Escolher',
    refused: 'Tudo bem. Você não vai receber de {business}: {topics}.',
  },
  botFlow: {
    all: 'Sim, todas',
    later: 'Mais tarde',
    done: 'É só isso',
    choose:
      'Quais destas mensagens de {business} você quer receber neste número? Escolha uma. Depois você pode incluir outras.\n\n{topics}',
    noted: 'Anotado, você recebe de {business}: {topics}. Quer mais alguma coisa?',
    deferred: 'Tudo bem. {business} não vai perguntar de novo antes desta data: {date}.',
    page: '{business} quer enviar mensagens para você pelo WhatsApp. Aqui você vê o que chega e com que frequência, e escolhe o que quer. O link é só seu.',
    pageButton: 'Ver e escolher',
    flow: '{business} quer enviar mensagens para você pelo WhatsApp. Veja o que chega e com que frequência, e escolha o que quer.',
    flowButton: 'Ver e escolher',
    form: {
      thisChat: 'esta conversa do WhatsApp',
      choose: 'O que você quer receber?',
      agree: 'Quero receber estas mensagens de {business} pelo WhatsApp, neste número.',
      titleTopics: 'Mensagens de {business}',
      titleConfirm: 'Confirme, por favor',
      next: 'Avançar',
      over: 'Esta pergunta já foi respondida, ou o prazo dela acabou.',
      none: 'Escolha pelo menos uma, ou feche esta página.',
    },
  },
  confirmationAnswer: {
    no: 'Tudo bem. Não vamos enviar nada a você.',
    notMe:
      'Obrigado por avisar. O pedido foi encerrado, e nenhum formulário pode perguntar de novo a este número por 180 dias.',
  },
  numberChanged: {
    text: 'Você tem um número novo. {business} pode continuar enviando aqui mensagens sobre isto: {topics}?',
    yes: 'Sim, continuar',
    no: 'Não, parar',
    kept: 'Obrigado. Neste número você recebe de {business}: {topics}.',
    ended: 'Tudo bem. Este número não recebe mais mensagens de {business} sobre isto: {topics}.',
  },
  paused: {
    text: 'Você não recebe mensagens de {business} até {date}. Suas escolhas ficam como estão.',
    over: 'A pausa terminou. Suas escolhas são as de antes.',
  },
  choices: {
    text: 'Aqui você vê e muda o que recebe de {business}. O link é só seu.',
    button: 'Minhas escolhas',
  },
  help: {
    who: 'Aqui é {business}.',
    contact: 'Para ajuda, fale com {contact}.',
    words: 'STOP encerra todas as mensagens. START desfaz uma parada.',
  },
  fallback: 'Desculpe, não entendemos. Envie AJUDA para falar com a gente ou STOP para encerrar todas as mensagens.',
  nothingChanged: 'Nada mudou.',
}
