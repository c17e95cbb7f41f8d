/** What lies on the card beside the computer, and what the school has sent: all invented. */
export const family = {
  username: 'a.exemple12',
  password: 'Soleil-2024!',
  provisional: 'Pins-4821',
  /** Given by the exercise in which the old one was forgotten. */
  newPassword: 'Jardin-2026!',
  phone: '06 39 98 12 34',
  email: 'amina@courrier.example',
  birthYanis: '14/05/2014',
  birthLina: '02/09/2018',
  /** The account that another letter gave for Lina. */
  secondUsername: 'a.exemple34',
  secondProvisional: 'Violette-31',
} as const;
