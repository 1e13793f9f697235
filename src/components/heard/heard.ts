// Makes the file of a signal from what the form holds. Nothing is sent or kept: the reader chooses a way.
import { type HeardWords, heardMail } from '../../model/heard-mail.ts';
import { make, setText } from '../what-if/dom.ts';
import { faultsOf, personalFields } from './faults.ts';
import type { FormRules } from './rules.ts';
import { mailLink, newFileLink, type Way } from './send.ts';
import { type SignalFile, signalFile, titleOf } from './signal-file.ts';
import { resultWords } from './words-result.ts';

const form = document.querySelector<HTMLFormElement>('.heard-form');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const say = resultWords(document.documentElement.lang);
  const rules = JSON.parse(form.dataset.rules ?? '{}') as FormRules;
  const { audience, inbox, repository } = form.dataset;
  const status = form.querySelector('.heard-status') as HTMLElement;
  const result = form.querySelector('.heard-result') as HTMLElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  // In Swedish a day reads YYYY-MM-DD, and it is the reader's own.
  const today = () => new Date().toLocaleDateString('sv');
  if (field('date').value === '') field('date').value = today();

  const words = (): HeardWords => {
    const data = new FormData(form);
    const of = (name: string) => String(data.get(name) ?? '');
    const read = {
      ...{ title: of('title'), who: of('who'), input: of('input'), journey: of('journey') },
      ...{ channel: of('channel'), date: of('date'), former: of('former'), heard: of('heard').replace(/\r\n?/g, '\n') },
    };
    return { ...read, title: titleOf(read) };
  };

  /** Says at each field what is wrong with it, or what a reader should think of. */
  const mark = (notes: ReadonlyMap<string, { text: string; wrong: boolean }>) => {
    for (const name of Object.keys(rules)) {
      const note = document.getElementById(`heard.${name}.fault`) as HTMLElement;
      const told = notes.get(name);
      setText(note, told?.text ?? '');
      note.hidden = !told;
      note.classList.toggle('is-advice', told?.wrong === false);
      if (told?.wrong) field(name).setAttribute('aria-invalid', 'true');
      else field(name).removeAttribute('aria-invalid');
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const held = words();
    const faults = faultsOf(held, rules, today());
    const notes = new Map<string, { text: string; wrong: boolean }>();
    for (const { field: name, what } of personalFields(held)) {
      // A title that was made of the words has no field to be told at.
      if (name !== 'title' || field('title').value !== '') notes.set(name, { text: say.personal(what), wrong: false });
    }
    for (const [name, fault] of faults) notes.set(name, { text: say.faults[fault], wrong: true });
    mark(notes);
    if (faults.size > 0) {
      result.hidden = true;
      setText(status, say.toFix(faults.size));
      const first = [...form.elements].find((element) => element.hasAttribute('aria-invalid'));
      (first as HTMLElement | undefined)?.focus();
      return;
    }
    const { owner = '' } = (field('input') as HTMLSelectElement).selectedOptions[0]?.dataset ?? {};
    show(signalFile(held, owner, audience ?? null), held);
  });
  form.addEventListener('input', () => {
    result.hidden = true;
    setText(status, '');
  });

  function copier(label: string, text: string, status: HTMLElement): HTMLElement {
    const button = make('button', { class: 'button', type: 'button' }, label);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        setText(status, say.copied);
      } catch {
        setText(status, say.notCopied);
      }
    });
    return button;
  }

  /** A link to where the words go, and what to do where they are too long to go with it. */
  function link(label: string, way: Way, without: string, more: HTMLElement[] = []): HTMLElement[] {
    const anchor = make('a', { class: 'button', href: way.href }, label);
    return way.whole
      ? [make('p', {}, anchor)]
      : [make('p', { class: 'hint' }, without), make('p', {}, ...more, anchor)];
  }

  function show(file: SignalFile, held: HeardWords): void {
    const told = make('p', { role: 'status' });
    const download = make('a', { class: 'button', download: file.name }, say.download);
    download.href = URL.createObjectURL(new Blob([file.text], { type: 'text/markdown;charset=utf-8' }));
    const name = say.file(file.name);
    const text = make('textarea', { class: 'field', readonly: '', rows: '10', dir: 'auto', 'aria-label': name });
    text.value = file.text;
    const mail = heardMail(held);
    const page = repository === undefined ? null : newFileLink(repository, file);
    result.replaceChildren(
      ...(file.draft ? [make('p', { class: 'hint' }, say.draft)] : []),
      ...(inbox === undefined
        ? []
        : link(say.mail, mailLink(inbox, mail), say.tooLong, [copier(say.copyMail, mail.body, told)])),
      ...(page === null ? [] : link(say.newFile, page, say.tooLongFile)),
      make('p', {}, download, copier(say.copy, file.text, told)),
      told,
      make('p', { class: 'heard-name' }, make('code', {}, name)),
      text,
    );
    result.hidden = false;
    setText(status, say.ready);
  }
}
