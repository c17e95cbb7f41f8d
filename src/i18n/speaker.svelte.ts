import { clipAddresses } from './packs.ts';

/** Something that can be said: a recorded clip by its id, else the text by a voice of its language. */
export type Utterance = { readonly tag: string; readonly clip: string; readonly text: string };

/** Sound of the cards. A button is drawn only where `canSay` is true: there is never a dead speaker. */
export type Speaker = {
  /** Reactive: voices arrive some seconds after the page. */
  readonly canSay: (utterance: Pick<Utterance, 'tag' | 'clip'>) => boolean;
  /** True when some voice or clip of this language exists. */
  readonly hears: (tag: string) => boolean;
  readonly say: (utterance: Utterance) => void;
  /** One after the other; resolves when all were said or `stop` was called. */
  readonly sayAll: (utterances: readonly Utterance[], onEach: (index: number) => void) => Promise<void>;
  readonly stop: () => void;
};

export type SpeakerParts = {
  /** `window.speechSynthesis`, or undefined where the browser has none. */
  readonly synthesis: SpeechSynthesis | undefined;
  /** Voices that are not local would send the text to a service: refused, except in Firefox, which only has the system's. */
  readonly allVoicesAreLocal: boolean;
  readonly createAudio: (address: string) => HTMLAudioElement;
  readonly speed: () => number;
  readonly isOn: () => boolean;
};

/** A voice that never answers must not keep « Tout écouter » waiting for ever. */
const secondsUntilGivenUp = 20;

export function createSpeaker(parts: SpeakerParts): Speaker {
  let voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
  let playing: HTMLAudioElement | undefined;
  let round = 0;

  const readVoices = (): void => {
    voices = (parts.synthesis?.getVoices() ?? []).filter((voice) => voice.localService || parts.allVoicesAreLocal);
  };
  readVoices();
  parts.synthesis?.addEventListener?.('voiceschanged', readVoices);

  const voiceOf = (tag: string): SpeechSynthesisVoice | undefined => bestVoice(voices, tag);

  function stop(): void {
    round += 1;
    parts.synthesis?.cancel();
    playing?.pause();
    playing = undefined;
  }

  function play(utterance: Utterance): Promise<void> {
    const address = clipAddresses(utterance.tag).get(utterance.clip);
    if (address !== undefined) return playClip(address);
    const voice = voiceOf(utterance.tag);
    return voice ? playVoice(utterance.text, voice) : Promise.resolve();
  }

  function playClip(address: string): Promise<void> {
    const audio = parts.createAudio(address);
    audio.playbackRate = parts.speed();
    playing = audio;
    return new Promise((resolve) => {
      audio.addEventListener('ended', () => resolve(), { once: true });
      audio.addEventListener('pause', () => resolve(), { once: true });
      audio.addEventListener('error', () => resolve(), { once: true });
      audio.play().catch(() => resolve());
    });
  }

  function playVoice(text: string, voice: SpeechSynthesisVoice): Promise<void> {
    return new Promise((resolve) => {
      const speech = new SpeechSynthesisUtterance(text);
      speech.voice = voice;
      speech.lang = voice.lang;
      speech.rate = parts.speed();
      const giveUp = setTimeout(resolve, secondsUntilGivenUp * 1000);
      const done = (): void => {
        clearTimeout(giveUp);
        resolve();
      };
      speech.addEventListener('end', done, { once: true });
      speech.addEventListener('error', done, { once: true });
      parts.synthesis?.speak(speech);
    });
  }

  return {
    canSay: ({ tag, clip }) => parts.isOn() && (clipAddresses(tag).has(clip) || voiceOf(tag) !== undefined),
    hears: (tag) => clipAddresses(tag).size > 0 || voiceOf(tag) !== undefined,
    say(utterance) {
      stop();
      void play(utterance);
    },
    async sayAll(utterances, onEach) {
      stop();
      const mine = round;
      for (const [index, utterance] of utterances.entries()) {
        if (mine !== round) return;
        onEach(index);
        await play(utterance);
      }
    },
    stop,
  };
}

/** The voice of exactly this language and region, else of the language; Dari is also called prs by some systems. */
function bestVoice(voices: readonly SpeechSynthesisVoice[], tag: string): SpeechSynthesisVoice | undefined {
  const wanted = tag === 'fa-AF' ? ['fa-af', 'prs', 'fa'] : [tag.toLowerCase(), tag.split('-')[0] ?? tag];
  for (const name of wanted) {
    const exact = voices.filter((voice) => voice.lang.replace('_', '-').toLowerCase() === name);
    const near = voices.filter((voice) => voice.lang.replace('_', '-').toLowerCase().startsWith(`${name}-`));
    const found = [...exact, ...near].find((voice) => voice.default) ?? exact[0] ?? near[0];
    if (found) return found;
  }
  return undefined;
}
