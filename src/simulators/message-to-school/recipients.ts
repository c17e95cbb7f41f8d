import type { Channel, Child, MessageId } from './messages.ts';

/** Whom a message goes to, as the real thing writes it. */
export type Recipient = { readonly name: string; readonly reach: string };

const places: Readonly<Record<Child, { readonly school: string; readonly site: string; readonly phone: string }>> = {
  lina: { school: 'École des Pins', site: 'ecole-des-pins.example', phone: '06 39 98 20 10' },
  yanis: { school: 'Collège des Pins', site: 'college-des-pins.example', phone: '06 39 98 20 20' },
};

/** @returns the name, with the address, the site or the number for that channel */
export function recipientOf(message: MessageId, channel: Channel, child: Child): Recipient {
  const { school, site, phone } = places[child];
  const isTeacher = message === 'appointment' && channel !== 'phone';
  const teacher = child === 'lina' ? 'Mme Colin (professeure)' : 'Mme Dupin (professeure principale)';
  const mailbox = child === 'lina' ? 'mme.colin' : 'mme.dupin';
  const name = isTeacher ? teacher : `${school} — secrétariat`;
  if (channel === 'phone') return { name, reach: phone };
  return { name, reach: channel === 'site' ? site : `${isTeacher ? mailbox : 'secretariat'}@${site}` };
}

/** Subject of the message. */
export const subjects: Readonly<Record<MessageId, string>> = {
  absence: 'Absence',
  late: 'Retard',
  appointment: 'Demande de rendez-vous',
  canteen: 'Cantine',
  login: 'Connexion au compte',
  call: 'Demande d’appel',
};
