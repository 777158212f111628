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
  const keep = (isSent) => {
    try {
      localStorage.setItem(place, JSON.stringify({ title: title.value, body: body.value, isSent }));
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
  if (draft !== undefined) {
    const before = kept();
    if (title.value !== '' || body.value !== '') keep(false);
    else if (before !== null && !before.isSent) {
      title.value = before.title;
      body.value = before.body;
      refreshSoon();
    }
    form.addEventListener('input', () => keep(false));
    form.addEventListener('submit', ({ submitter }) => keep(submitter?.value === 'send'));
  }
}
