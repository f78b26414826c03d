/** Runs `show` once, when the pane is first seen: at once when the add-in was opened as a pane, else when a command or the user shows it. */
export const whenPaneShows = async (show: () => void): Promise<void> => {
  const { addin } = (await Office.onReady()) as { readonly addin?: { readonly visibilityMode?: string } };
  if (addin?.visibilityMode !== 'Hidden') {
    show();
    return;
  }
  let shown = false;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (shown || visibilityMode !== Office.VisibilityMode.taskpane) return;
    shown = true;
    show();
  });
};
