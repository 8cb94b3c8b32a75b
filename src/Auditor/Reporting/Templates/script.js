// Filters the findings and opens the finding or the difference that the address names. Without it everything can be read; the filters stay hidden.
(function () {
  'use strict';
  let showAll = () => {};

  function openNamed() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = named && (named.matches('details') ? named : named.querySelector('details') || named.closest('details'));
    if (!details) return;
    if (details.hidden) showAll();
    details.open = true;
    named.scrollIntoView();
  }

  window.addEventListener('hashchange', openNamed);

  // Paper cannot be unfolded.
  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = Array.from(document.querySelectorAll('details:not([open])'));
    for (const details of folded) details.open = true;
  });
  window.addEventListener('afterprint', () => { for (const details of folded) details.open = false; });

  const form = document.getElementById('filters');
  if (!form) { openNamed(); return; }
  const findings = Array.from(document.querySelectorAll('#list > .finding'));
  const selects = Array.from(form.querySelectorAll('select'));
  const search = form.elements.namedItem('search');
  const count = document.getElementById('count');
  const expand = document.getElementById('expand');
  const texts = new Map();
  let timer = 0;

  // Read on the first search only: five thousand findings are ten megabytes of text.
  function textOf(finding) {
    let text = texts.get(finding);
    if (text === undefined) {
      text = finding.textContent.toLowerCase();
      texts.set(finding, text);
    }
    return text;
  }

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = selects.filter(select => select.value !== '');
    let shown = 0;
    for (const finding of findings) {
      const fits = chosen.every(select => select.name === 'state'
        ? finding.dataset.state.split(' ').includes(select.value)
        : finding.dataset[select.name] === select.value)
        && words.every(word => textOf(finding).includes(word));
      if (finding.hidden === fits) finding.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = shown === findings.length ? shown + (shown === 1 ? ' finding' : ' findings') : shown + ' of ' + findings.length + ' findings';
    label();
  }

  function visible() { return findings.filter(finding => !finding.hidden); }

  function label() {
    expand.textContent = visible().some(finding => !finding.open) ? 'Expand all' : 'Collapse all';
  }

  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 100); });
  form.addEventListener('reset', () => setTimeout(apply, 0));
  form.addEventListener('submit', event => event.preventDefault());
  expand.addEventListener('click', () => {
    const shown = visible();
    const open = shown.some(finding => !finding.open);
    for (const finding of shown) finding.open = open;
    label();
  });

  // The count of a policy's findings leads to the first; the list then shows that policy only.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-policy]');
    if (!link) return;
    form.reset();
    form.elements.namedItem('policy').value = link.dataset.policy;
    apply();
  });

  form.hidden = false;
  apply();
  showAll = () => { form.reset(); apply(); };
  openNamed();
})();
