import type { Random } from '../../random';
import type { Fields } from '../../read';

/** What customers ask for: title, type of request, how they put it. */
// prettier-ignore
export const requests: readonly (readonly [title: string, type: string, texts: readonly string[]])[] = [
  ['Ar-condicionado não gela', 'Manutenção corretiva', ['Desde ontem a sala está quente.', 'Faz barulho e não gela.']],
  ['Câmara fria acima da temperatura', 'Manutenção corretiva', ['Marcando -4 °C, precisa de -18 °C.', 'Alarme tocou de madrugada.']],
  ['Elevador parado', 'Emergência', ['Parado no térreo, sem ninguém dentro.', 'Porta não fecha no 7º andar.']],
  ['Câmeras sem imagem', 'Manutenção corretiva', ['Duas câmeras do estacionamento sem imagem.', 'DVR reinicia sozinho.']],
  ['Disjuntor desarmando', 'Emergência', ['Desarma quando liga o forno.', 'Quadro com cheiro de queimado.']],
  ['Segunda via da ordem de serviço', 'Administrativo', ['Preciso do relatório assinado.']],
  ['Orçamento para instalação', 'Comercial', ['Três aparelhos novos na loja.', 'Ampliação do CFTV.']],
  ['Visita preventiva fora do prazo', 'Reclamação', ['A visita do mês não aconteceu.']],
];

/** The documents' kinds of status (line 4889) with the names that a company gives them. */
export const statuses = {
  normal: { code: 1, type: 'Normal', description: 'Em atendimento' },
  opened: { code: 2, type: 'Abertura', description: 'Aguardando Atendimento' },
  paused: { code: 3, type: 'Pausa', description: 'Pausado' },
  cancelled: { code: 4, type: 'Cancelamento', description: 'Cancelado' },
  closed: { code: 5, type: 'Encerramento', description: 'Encerrado' },
  forAttendant: { code: 6, type: 'AguardandoAtendente', description: 'Aguardando Atendente' },
  forCustomer: { code: 7, type: 'AguardandoCliente', description: 'Aguardando Cliente' },
} as const;

export type TicketStatus = (typeof statuses)[keyof typeof statuses];

const fieldDate = '2022-03-01T09:00:00';
const choices = ['Recepção', 'Cozinha', 'Subsolo', 'Cobertura'];

/** Up to two fields that the company added to its tickets: a free text, and a choice. */
export function customFields(random: Random): Fields[] {
  const common = { fieldVisibility: 'Público', primary: false, required: false, removed: false };
  const choice = random.whole(0, choices.length - 1);
  const code = random.digits(4);
  const fields: Fields[] = [
    {
      value: `CH-${code}`,
      valueDescription: `CH-${code}`,
      customFieldTicket: {
        id: 1,
        order: 1,
        title: 'Número do chamado do cliente',
        fieldType: 'Texto',
        ...common,
        description: 'Como o cliente o chama',
        creationDate: fieldDate,
        multipleChoiceItems: [],
      },
    },
    {
      value: String(choice + 1),
      valueDescription: choices[choice] ?? '',
      customFieldTicket: {
        id: 2,
        order: 2,
        title: 'Local',
        fieldType: 'Múltipla escolha',
        ...common,
        description: 'Onde fica o equipamento',
        creationDate: fieldDate,
        multipleChoiceItems: choices.map((description, index) => ({
          id: index + 1,
          field: 2,
          description,
          order: index + 1,
          creationDate: fieldDate,
          removed: false,
        })),
      },
    },
  ];
  return fields.slice(0, random.whole(0, 2));
}
