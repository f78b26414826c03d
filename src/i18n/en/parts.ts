/** Words where a part of the pane is fetched when it is first needed. */
export const enParts = {
  loading: 'Loading',
  failed: 'This part of the pane could not be loaded. Check the network connection; the rest goes on working.',
  paneFailed: 'Tierwise could not be loaded. Check the network connection, then try again.',
  tryAgain: 'Try again',
};
