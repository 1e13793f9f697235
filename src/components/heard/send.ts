/** Longer addresses are cut by some mail programs, and refused by some. */
const longestMail = 2000;
/** Longer addresses are refused by code hosts. */
const longestAddress = 7500;

/** Somewhere to send what the form holds. */
export interface Way {
  href: string;
  /** Whether the words go with it; where they are too long, they are to be copied. */
  whole: boolean;
}

/** Lines of a mail end in both signs. */
const mailText = (text: string) => encodeURIComponent(text.toWellFormed().replace(/\n/g, '\r\n'));

/**
 * A link that begins a mail.
 * @param to its address
 */
export function mailLink(to: string, { subject, body }: { subject: string; body: string }): Way {
  const address = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${mailText(subject)}`;
  const href = `${address}&body=${mailText(body)}`;
  return href.length <= longestMail ? { href, whole: true } : { href: address, whole: false };
}

/** Code hosts by how their pages to edit a file are addressed, and how one for a new file is. */
const hosts: readonly { edit: string; create: string; name: string; text: string | null }[] = [
  { edit: '/-/edit/', create: '/-/new/', name: 'file_name', text: 'content' },
  { edit: '/_edit/', create: '/_new/', name: 'filename', text: null },
  { edit: '/edit/', create: '/new/', name: 'filename', text: 'value' },
];

/**
 * The code host's page for a new file.
 * @param repository where a file of the content folder is edited, as in `hub.yaml`
 * @param file its name in `signals/`, and its text
 * @returns null for a host whose addresses nobody here knows
 */
export function newFileLink(repository: string, file: { name: string; text: string }): Way | null {
  const host = hosts.find(({ edit }) => repository.includes(edit));
  if (!host) return null;
  const folder = `${repository.replace(host.edit, host.create).replace(/\/{1,9}$/, '')}/signals`;
  const address = `${folder}?${host.name}=${encodeURIComponent(file.name)}`;
  const href = host.text && `${address}&${host.text}=${encodeURIComponent(file.text)}`;
  return href && href.length <= longestAddress ? { href, whole: true } : { href: address, whole: false };
}
