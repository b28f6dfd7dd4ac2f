// Whether a document's buyer and a customer are called the same, but for how a company's form is written. The search
// finds customers by any of the words; only the same name may be filled in unasked.
const forms = new Set(
  'gmbh mbh ag kg ohg co ltd limited llc inc incorporated corp corporation company plc bv nv ab oy as aps sa sas sarl srl spa pty pte'.split(
    ' ',
  ),
);
const chineseForms = /(股份有限公司|有限责任公司|有限公司|公司|株式会社|주식회사)$/;

function wordsOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(chineseForms, ''))
    .filter((word) => word !== '' && !forms.has(word));
  return words.join(' ');
}

export function isSameName(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words !== '' && words === wordsOf(other);
}
