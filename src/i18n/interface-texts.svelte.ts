import i18next, { type i18n } from 'i18next';
import french from '../../locales/fr/ui.json';
import { ok, type Result } from '../domain/result.ts';
import { languageOf, type Language } from './languages.ts';
import { fetchInterface, type PackError } from './packs.ts';

/** A text of the interface in the learner's language and in French. `mine` is undefined when it is the same, or missing. */
export type TwoTexts = {
  readonly french: string;
  readonly mine: string | undefined;
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
};

export type TextValues = { readonly count?: number } & Readonly<Record<string, string | number>>;

/** Texts of the interface: reactive, always with the French beside the learner's language. */
export type InterfaceTexts = {
  /** The language that is read now. */
  readonly language: Language;
  /** Fetches a language's texts without showing them yet. */
  readonly load: (tag: string) => Promise<Result<Language, PackError>>;
  /** Makes a loaded language the one that is read; one that is not loaded changes nothing. */
  readonly read: (tag: string) => void;
  readonly two: (key: string, values?: TextValues) => TwoTexts;
  /** The learner's language when the text exists in it, else French: for names that a screen reader says. */
  readonly one: (key: string, values?: TextValues) => string;
};

/** @param startTag language whose texts are loaded before the first paint, if they are on the device */
export async function createInterfaceTexts(startTag: string): Promise<InterfaceTexts> {
  const texts = i18next.createInstance();
  await texts.init({
    lng: 'fr',
    fallbackLng: false,
    resources: { fr: { translation: french } },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  let language = $state.raw(languageOf('fr'));

  async function load(tag: string): Promise<Result<Language, PackError>> {
    const wanted = languageOf(tag);
    if (!texts.hasResourceBundle(wanted.tag, 'translation')) {
      const fetched = await fetchInterface(wanted.tag);
      if (!fetched.ok) return fetched;
      texts.addResourceBundle(wanted.tag, 'translation', fetched.value);
    }
    return ok(wanted);
  }
  function read(tag: string): void {
    const wanted = languageOf(tag);
    if (texts.hasResourceBundle(wanted.tag, 'translation')) language = wanted;
  }

  await load(startTag);
  read(startTag);
  return {
    get language() {
      return language;
    },
    load,
    read,
    two(key, values = {}) {
      const mine = language.tag === 'fr' ? undefined : textIn(texts, language.tag, key, values);
      return { french: textIn(texts, 'fr', key, values) ?? key, mine, tag: language.tag, dir: language.dir };
    },
    one(key, values = {}) {
      return textIn(texts, language.tag, key, values) ?? textIn(texts, 'fr', key, values) ?? key;
    },
  };
}

function textIn(texts: i18n, tag: string, key: string, values: TextValues): string | undefined {
  if (!texts.exists(key, { lng: tag, ...values })) return undefined;
  return texts.t(key, { lng: tag, ...values });
}
