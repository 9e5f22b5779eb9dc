/** Brazilian names of people and companies. */
// prettier-ignore
export const firstNames: readonly string[] = [
  'Ana', 'Antônio', 'Bruna', 'Bruno', 'Camila', 'Carlos', 'Cláudia', 'Daniel', 'Débora', 'Diego', 'Eduardo', 'Elaine',
  'Fábio', 'Fernanda', 'Flávio', 'Gabriela', 'Gustavo', 'Helena', 'Igor', 'Isabela', 'João', 'Joaquim', 'Juliana',
  'Larissa', 'Leandro', 'Letícia', 'Lucas', 'Luciana', 'Marcelo', 'Márcia', 'Marcos', 'Mariana', 'Natália', 'Otávio',
  'Patrícia', 'Paulo', 'Rafael', 'Raquel', 'Renata', 'Ricardo', 'Rodrigo', 'Sílvia', 'Tatiane', 'Thiago', 'Vanessa',
  'Vinícius', 'Wagner', 'Yasmin',
];
// prettier-ignore
export const lastNames: readonly string[] = [
  'Almeida', 'Alves', 'Araújo', 'Barbosa', 'Borges', 'Cardoso', 'Carvalho', 'Castro', 'Costa', 'Dias', 'Duarte',
  'Fernandes', 'Ferreira', 'Freitas', 'Gomes', 'Gonçalves', 'Lima', 'Lopes', 'Machado', 'Martins', 'Mendes', 'Moraes',
  'Moreira', 'Nascimento', 'Nogueira', 'Nunes', 'Oliveira', 'Pereira', 'Pinto', 'Ramos', 'Ribeiro', 'Rocha',
  'Rodrigues', 'Santana', 'Santos', 'Silva', 'Siqueira', 'Souza', 'Teixeira', 'Vieira',
];

/** Kinds of business with their segment: what stands there decides which tasks they order. */
// prettier-ignore
export const businesses: readonly (readonly [segmentId: number, before: string, names: readonly string[], after: string])[] = [
  [1, 'Supermercado', ['Bom Preço', 'Estrela', 'Cerrado', 'Família', 'Nova Era', 'Ipê'], 'Ltda'],
  [2, 'Clínica', ['São Lucas', 'Vida', 'Santa Mônica', 'Bem Viver', 'Renascer'], 'S/S'],
  [3, 'Condomínio', ['Jardim das Flores', 'Parque Flamboyant', 'Vila dos Ipês', 'Residencial Araguaia', 'Solar do Bosque'], ''],
  [4, 'Restaurante', ['Sabor Goiano', 'Dom Pequi', 'Tempero da Serra', 'Cantinho Mineiro', 'Brasa Viva'], 'ME'],
  [5, 'Escola', ['Pequeno Príncipe', 'Horizonte', 'Dom Bosco', 'Monteiro Lobato'], ''],
  [6, 'Hotel', ['Serra Dourada', 'Araguaia Palace', 'Executivo', 'Pousada do Lago'], 'Ltda'],
  [7, 'Auto Peças', ['Avenida', 'Centro-Oeste', 'Rodovia', 'Perimetral'], 'Ltda'],
  [8, 'Farmácia', ['Popular', 'Santa Rita', 'Saúde Já', 'Da Praça'], 'EPP'],
  [9, 'Indústria', ['Metalgoiás', 'Laticínios Piracanjuba do Vale', 'Embalagens Planalto', 'Têxtil Jaraguá'], 'S.A.'],
];

// prettier-ignore
export const jobPositions: readonly (readonly [weight: number, name: string])[] = [
  [30, 'Técnico de campo'], [14, 'Técnico em refrigeração'], [10, 'Eletricista'], [8, 'Instalador'],
  [6, 'Técnico em elevadores'], [5, 'Supervisor de campo'], [4, 'Consultor comercial'], [2, 'Administrador'],
];
export const contactPositions: readonly string[] = [
  'Gerente',
  'Proprietário',
  'Síndica',
  'Zelador',
  'Compras',
  'Manutenção',
  '',
];
