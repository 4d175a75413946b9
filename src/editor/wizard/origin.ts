/** Who has begun a wizard that the user has not: named above each question, and asked before it. */
export interface Origin {
  /** The title of a question, and where the wizard comes from. */
  entitle(title: string): string;
  /** @throws UserError where the user is in the middle of something else: what they have typed there would be lost */
  mayAsk(): void;
}
