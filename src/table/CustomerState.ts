/** Why a customer has no scores (R5): '' has orders; a prospect has neither order nor return; the rest only returns or invoices of zero. */
export type CustomerState = '' | 'Prospect' | 'Returns only';

export const customerState = (orders: number, hasOtherRows: boolean): CustomerState => {
  if (orders > 0) return '';
  return hasOtherRows ? 'Returns only' : 'Prospect';
};
