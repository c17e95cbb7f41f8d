import { sizeInWords } from '../../i18n/format.ts';
import type { StorageHealth } from '../../storage/storage-health.ts';
import type { BrowserWords } from '../browser-words.ts';

/** What `app` tells about the files that are kept. */
export type OfflineCheck = {
  readonly state:
    | { readonly kind: 'impossible' | 'unknown' }
    | { readonly kind: 'known'; readonly missing: readonly string[]; readonly total: number };
  readonly keep: (folders: readonly string[]) => Promise<void>;
  readonly check: (folders: readonly string[]) => Promise<void>;
};

/** One line of the check: what was looked at, whether it is fine, and what to do when it is not. */
export type Finding = {
  readonly id: 'files' | 'writing' | 'kept' | 'room' | 'clock' | 'voice';
  readonly name: string;
  readonly isFine: boolean;
  readonly words: string;
};

export type ReadinessInput = {
  readonly offline: OfflineCheck['state'];
  readonly health: StorageHealth | undefined;
  readonly clockIsImpossible: boolean;
  readonly hearsFrench: boolean;
  /** The check is under way: what is not known yet may still come. */
  readonly isChecking: boolean;
  readonly browser: BrowserWords;
};

/** Every point of « prêt pour l'atelier », in the order in which a mediator would mend them. */
export function readiness(input: ReadinessInput): readonly Finding[] {
  const { health, clockIsImpossible, hearsFrench, browser } = input;
  return [
    filesFinding(input),
    ...(health ? healthFindings(health, browser) : []),
    {
      id: 'clock',
      name: 'Horloge',
      isFine: !clockIsImpossible,
      words: clockIsImpossible
        ? 'L’ordinateur croit être à une date ancienne. Rechargez la page : Ardoise demandera le jour.'
        : 'La date est possible.',
    },
    {
      id: 'voice',
      name: 'Voix française',
      isFine: hearsFrench,
      words: hearsFrench
        ? `${browser.Name} annonce une voix française.`
        : 'Pas de voix. Les cartes marchent sans : aucun bouton de son n’est montré. Pour une voix : installez speech-dispatcher et espeak-ng.',
    },
  ];
}

/** Ready without network means these; a voice is a comfort, not a condition. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.isFine || finding.id === 'voice');
}

function filesFinding({ offline, isChecking, browser }: ReadinessInput): Finding {
  const about = { id: 'files', name: 'Sans réseau' } as const;
  switch (offline.kind) {
    case 'unknown':
      return {
        ...about,
        isFine: false,
        words: isChecking
          ? 'Vérification en cours…'
          : 'La vérification n’a pas eu de réponse. Rechargez la page, puis vérifiez encore.',
      };
    case 'impossible':
      return {
        ...about,
        isFine: false,
        words: `${browser.Name} ne garde pas Ardoise ici. Fermez la fenêtre privée, ou ouvrez http://localhost:47821.`,
      };
    case 'known':
      return offline.missing.length === 0
        ? { ...about, isFine: true, words: `Les ${offline.total} fichiers sont sur cet ordinateur.` }
        : {
            ...about,
            isFine: false,
            words: `Il manque ${offline.missing.length} fichiers sur ${offline.total} (${languagesIn(offline.missing)}). Gardez Internet quelques minutes, puis vérifiez encore.`,
          };
  }
}

function healthFindings(health: StorageHealth, browser: BrowserWords): readonly Finding[] {
  return [
    {
      id: 'writing',
      name: 'Enregistrement',
      isFine: health.canWrite && !health.isProbablyPrivate,
      words: health.isProbablyPrivate
        ? 'Fenêtre privée : tout serait perdu à la fermeture. Ouvrez une fenêtre normale.'
        : health.canWrite
          ? `${browser.Name} peut garder les progrès.`
          : `${browser.Name} refuse d’enregistrer. Vérifiez les paramètres ${browser.privacySettings}.`,
    },
    {
      id: 'kept',
      name: 'Gardé pour de bon',
      isFine: health.isPersisted !== false,
      words:
        health.isPersisted === false
          ? `${browser.Name} pourrait effacer les progrès quand le disque se remplit. Cliquez sur « Demander »${browser.asksBeforeKeeping ? ', puis « Autoriser »' : ''}.`
          : `${browser.Name} n’effacera pas les progrès de lui-même.`,
    },
    {
      id: 'room',
      name: 'Place libre',
      isFine: health.isRoomEnough,
      words:
        health.freeBytes === null
          ? `${browser.Name} ne dit pas combien de place il reste.`
          : health.isRoomEnough
            ? `Au moins ${sizeInWords(health.freeBytes, 'fr')} selon ${browser.name}.`
            : `Seulement ${sizeInWords(health.freeBytes, 'fr')}. Videz la corbeille et les téléchargements.`,
    },
  ];
}

/** Names what is missing by folder, because a file name says nothing to a mediator. */
function languagesIn(missing: readonly string[]): string {
  const names = new Set(
    missing.map((address) => (address.startsWith('packs/') ? (address.split('/')[1] ?? '') : 'l’application')),
  );
  return [...names].join(', ');
}
