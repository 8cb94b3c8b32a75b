// What of the long lists is packed in the page, and lists that show a page of theirs at a time.
// Markup comes from the page itself only: from what was rendered into it, laid out or packed.
const packed = (function () {
  'use strict';
  const pageSize = 200;
  const memory = 20000;
  const chunkSize = Number(document.body.dataset.chunk);
  const format = number => number.toLocaleString('en-US');
  const byId = id => document.getElementById(id);
  const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const escape = text => text.replace(/[&<>"']/g, character => escapes[character]);

  // Control characters stand for what is told elsewhere.
  const resolve = (text, fieldOf) => text.replace(/[\u000e-\u001f]/g, character => fieldOf(character.charCodeAt(0) - 14));

  // What is packed: chunks of parts, each ended by a NUL; a part is decoded when it is needed.
  const chunks = Array.from(document.querySelectorAll('script.chunk'));
  const parts = new Map();
  let fieldsOf = () => [];

  async function unpack(script) {
    const packed = atob(script.textContent);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  async function open(chunk, wanted, found) {
    const bytes = await unpack(chunks[chunk]);
    const decoder = new TextDecoder();
    for (let start = 0, number = chunk * chunkSize; start < bytes.length; number++) {
      const end = bytes.indexOf(0, start);
      if (wanted.has(number)) {
        const fields = fieldsOf(number);
        found.set(number, resolve(decoder.decode(bytes.subarray(start, end)), field => escape(fields[field])));
      }
      start = end + 1;
    }
  }

  // What is found is whose who asked; what is kept for others is forgotten when there is too much of it.
  async function load(numbers) {
    const found = new Map();
    const wanted = new Set();
    for (const number of numbers) {
      if (parts.has(number)) found.set(number, parts.get(number));
      else wanted.add(number);
    }
    const needed = Array.from(new Set(Array.from(wanted, number => Math.floor(number / chunkSize))));
    for (let i = 0; i < needed.length; i += 16) await Promise.all(needed.slice(i, i + 16).map(chunk => open(chunk, wanted, found)));
    if (parts.size + wanted.size > memory) parts.clear();
    for (const number of wanted) parts.set(number, found.get(number));
    return found;
  }

  // Parsed apart, where nothing runs.
  function build(markups) {
    if (markups.length === 0) return [];
    const rows = markups[0].startsWith('<tr');
    const parsed = new DOMParser().parseFromString(rows ? '<table><tbody>' + markups.join('') + '</tbody></table>' : markups.join(''), 'text/html');
    return Array.from((rows ? parsed.querySelector('tbody') : parsed.body).children);
  }

  // A long list: its beginning stands in the page, the rest is packed from a number on.
  function source(statics, first) {
    const packed = item => first + item - statics.length;
    return {
      numbers: items => items.filter(item => item >= statics.length).map(packed),
      elements: (items, found, copy) => {
        const built = build(items.filter(item => item >= statics.length).map(item => found.get(packed(item))));
        let next = 0;
        return items.map(item => item >= statics.length ? built[next++] : copy ? statics[item].cloneNode(true) : statics[item]);
      },
    };
  }

  // Shows a page of a list at a time. Of several that are asked for, by whichever listing, the last one stays.
  const turns = new WeakMap();
  function listing(list, items, from, noun) {
    let start = 0;
    const pages = items.length > pageSize ? byId('pages').content.firstElementChild.cloneNode(true) : null;
    const shown = () => items.slice(start, start + pageSize);
    const view = {
      list,
      items,
      from,
      noun,
      async show(at) {
        start = Math.max(0, Math.min(at, Math.floor((items.length - 1) / pageSize) * pageSize));
        const turn = {};
        turns.set(list, turn);
        const found = await load(from.numbers(shown()));
        if (turns.get(list) !== turn) return false;
        list.replaceChildren(...from.elements(shown(), found));
        if (pages) {
          pages.querySelector('.place').textContent = format(start + 1) + '–' + format(Math.min(start + pageSize, items.length)) + ' of ' + format(items.length) + ' ' + noun;
          for (const button of pages.querySelectorAll('button')) button.disabled = button.dataset.to === 'first' || button.dataset.to === 'previous' ? start === 0 : start + pageSize >= items.length;
        }
        return true;
      },
      // Where nothing was shown yet.
      begin: () => turns.has(list) || view.show(0),
      // To the page that has the item.
      reveal: item => view.show(Math.floor(items.indexOf(item) / pageSize) * pageSize),
    };
    if (pages) {
      pages.setAttribute('aria-label', 'Pages of ' + noun);
      pages.addEventListener('click', async event => {
        const to = event.target.dataset.to;
        if (!to) return;
        await view.show(to === 'first' ? 0 : to === 'last' ? items.length : to === 'next' ? start + pageSize : start - pageSize);
        (list.closest('table') || list).scrollIntoView();
        if (event.target.disabled) pages.querySelector('button:not([disabled])').focus();
      });
      (list.closest('.scroll') || list).after(pages);
    }
    view.pages = pages;
    return view;
  }

  // Lists that are neither filtered nor grouped, each laid out when a reader comes near it.
  const views = new Map();
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      views.get(entry.target).begin();
    }
  }, { rootMargin: '100% 0px' });
  function plain(rest) {
    const before = rest.previousElementSibling;
    const list = before.matches('.scroll') ? before.querySelector('tbody') : before;
    const statics = Array.from(list.children);
    const first = Number(rest.dataset.first);
    const count = Number(rest.dataset.count);
    const view = listing(list, Array.from({ length: statics.length + count }, (_, item) => item), source(statics, first), rest.dataset.noun);
    rest.remove();
    views.set(list, view);
    near.observe(list);
    return Object.assign(view, { itemOf: number => number >= first && number < first + count ? number - first + statics.length : -1 });
  }

  return {
    pageSize,
    format,
    byId,
    resolve,
    unpack,
    load,
    source,
    listing,
    plain,
    // What a part refers to: texts by number, the first its id.
    refer: to => { fieldsOf = to; },
  };
})();
