/** The browser in a French sentence for a mediator. Its own name only where its menus and questions are meant. */
export type BrowserWords = {
  /** As a subject: « Firefox garde… », « le navigateur garde… ». */
  readonly name: string;
  /** The same at the beginning of a sentence. */
  readonly Name: string;
  /** « l'historique de… » */
  readonly of: string;
  /** « demander à… » */
  readonly to: string;
  /** How its private window is recognised. */
  readonly privateWindow: string;
  /** Where its settings allow a site to keep something. */
  readonly privacySettings: string;
  /** True where it asks the person in words of its own before it promises to keep things. */
  readonly asksBeforeKeeping: boolean;
};

const firefox: BrowserWords = {
  name: 'Firefox',
  Name: 'Firefox',
  of: 'de Firefox',
  to: 'à Firefox',
  privateWindow: 'une fenêtre privée (masque violet)',
  privacySettings: '« Vie privée et sécurité »',
  asksBeforeKeeping: true,
};

const anyOther: BrowserWords = {
  name: 'le navigateur',
  Name: 'Le navigateur',
  of: 'du navigateur',
  to: 'au navigateur',
  privateWindow: 'une fenêtre de navigation privée',
  privacySettings: '« Confidentialité et sécurité »',
  asksBeforeKeeping: false,
};

/** @param userAgent `navigator.userAgent` */
export function browserWords(userAgent: string): BrowserWords {
  return userAgent.includes('Firefox') ? firefox : anyOther;
}
