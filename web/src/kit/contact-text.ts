// A whole e-mail address or telephone number; anything less finds nobody.
export const isContactText = (text: string) => /^\S+@\S+$/.test(text) || text.replace(/\D/g, '').length >= 5;
