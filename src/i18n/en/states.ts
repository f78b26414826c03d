/** Why a customer has no tier. */
export const enStates = {
  Prospect: 'Prospect (no order)',
  'Returns only': 'Returns only',
  'insufficient data': 'Not enough data',
  excluded: 'Left out by choice',
  'no value': 'No value',
  'Existing customer': 'Existing customers',
};
