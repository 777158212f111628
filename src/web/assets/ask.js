// Shows the preview while somebody writes, and keeps their draft in this browser. The form works without it.
{
  const PAUSE = 700;
  const writing = document.querySelector('.writing');
  const form = writing.querySelector('form');
  const { title, body } = form.elements;
  let timer;
  let request = new AbortController();

  /** The server makes the preview, as for the button: there is one way that a story looks. */
  const refresh = async () => {
    const shown = form.querySelector('.live');
    // Nothing is taken away under somebody's hands.
    if (body.value.trim() === '' || shown.contains(document.activeElement)) return;
    const sent = new URLSearchParams(new FormData(form));
    sent.set('do', 'preview');
    request = new AbortController();
    const response = await fetch(form.action, { method: 'POST', body: sent, signal: request.signal });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('.live');
    if (fresh === null || request.signal.aborted || shown.contains(document.activeElement)) return;
    shown.replaceWith(document.adoptNode(fresh));
  };
  const refreshSoon = () => {
    clearTimeout(timer);
    // What is on its way knows nothing of what was just written.
    request.abort();
    timer = setTimeout(() => refresh().catch(() => {}), PAUSE);
  };
  form.addEventListener('input', refreshSoon);
  form.addEventListener('focusout', ({ target }) => {
    if (target.closest('.live')) refreshSoon();
  });

  const { draft } = writing.dataset;
  const place = `afterword.draft.${draft}`;
  const ROWS = new Set(['question', 'kind', 'found', 'out']);
  const keep = (isSent) => {
    const rows = [...new FormData(form)].filter(([name]) => ROWS.has(name));
    try {
      localStorage.setItem(place, JSON.stringify({ title: title.value, body: body.value, rows, isSent }));
    } catch {
      // Storage may be full, or refused: the form is still there.
    }
  };
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(place));
    } catch {
      return null;
    }
  };
  /** They are sent from here until the preview shows them: whoever publishes at once has corrected them too. */
  const bringBack = ({ rows = [] }) => {
    const hidden = rows.map(([name, value]) =>
      Object.assign(document.createElement('input'), { type: 'hidden', name, value }),
    );
    form.querySelector('.live').append(...hidden);
  };
  const beginDraft = () => {
    const before = kept();
    const isEmpty = title.value === '' && body.value === '';
    if (isEmpty && before !== null && !before.isSent) {
      title.value = before.title;
      body.value = before.body;
    }
    // Going back, the browser brings the words and not the rows; a page that was sent has rows of its own.
    const isBefore = before !== null && title.value === before.title && body.value === before.body;
    if (isBefore && form.elements.question === undefined) bringBack(before);
    if (!isEmpty) keep(false);
  };
  // Going back, it is only now that the browser has put in what was written.
  addEventListener('pageshow', () => {
    const isShown = form.elements.question !== undefined;
    if (draft !== undefined) beginDraft();
    // Somebody may have written before this ran.
    if (!isShown) refreshSoon();
  });
  if (draft !== undefined) {
    form.addEventListener('input', () => keep(false));
    form.addEventListener('submit', ({ submitter }) => keep(submitter?.value === 'send'));
  }
}
