/** Ties a command of the manifest to what it does. Excel greys the command until it is told that it is done, failed or not. */
export const associateCommand = (name: string, run: () => Promise<unknown>): void => {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    const done = (): void => event.completed();
    void run().then(done, done);
  });
};

/** Shows the pane of the shared runtime. */
export const showPane = (): Promise<void> => Office.addin.showAsTaskpane();
