import type { RegistrationPageWords } from '../registration-page.ts'

export const ptBr: RegistrationPageWords = {
  title: 'Cadastre-se na {business}',
  fields: {
    name: 'Nome',
    email: 'E-mail',
    birthday: 'Data de nascimento',
    city: 'Cidade',
    postcode: 'CEP',
  },
  optional: '{label} (não obrigatório)',
  choose: 'Escolha uma opção',
  hint: 'Você pode se cadastrar sem escolher nada abaixo.',
  submit: 'Cadastrar',
  done: {
    title: 'Cadastro feito',
    text: '{business} recebeu seus dados. Você não escolheu nenhuma mensagem, então não receberá nenhuma no WhatsApp.',
    back: 'Voltar para {business}',
  },
  errors: {
    missing: 'Preencha: {label}.',
    email: '“{value}” não é um endereço de e-mail.',
    date: '“{value}” não é uma data. Escreva ano, mês e dia.',
    number: '“{value}” não é um número.',
    reach: 'Informe um número ou um e-mail para que possamos falar com você.',
  },
}
