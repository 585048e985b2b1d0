/** The views of the side bar that package.json keeps ready for saved views: it cannot have as many as there are files. */
export const savedPlaces: readonly { view: string; edit: string }[] = Array.from({ length: 8 }, (_, at) => ({
  view: `dueline.saved${at + 1}`,
  /** The command behind its pencil. */
  edit: `dueline.editView${at + 1}`,
}));
