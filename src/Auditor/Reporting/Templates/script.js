// Filters, groups, searches and prints the findings, and unfolds what the address names. Without it the page reads as it stands.
(function () {
  'use strict';
  const { pageSize, format, byId, resolve, unpack, load, source, listing, plain } = packed;
  const printLimit = 5000;
  const severities = ['critical', 'high', 'medium', 'low'];
  const states = { waived: 1, blocking: 2, new: 4, unchanged: 8 };

  // The findings that are laid out, what all are found by, and where they are.
  let statics = [];
  let index = null;
  let findings = null;

  const form = byId('filters');
  const list = byId('list');
  let rests = [];
  let order = [];
  let groups = null;
  let view = null;

  // What the address asks for and the form does not offer. It is tested all the same: nothing is to be shown that was not asked for.
  let strange = [];

  const idOf = finding => finding < statics.length ? statics[finding].id : index.ids[finding - statics.length];
  const accountOf = resource => index.resources.account[resource] || 'no account';
  function fieldsOf(resource) {
    const fields = [];
    for (const name of index.fields) fields.push(resolve(index.resources[name][resource], field => fields[field]));
    return fields;
  }
  function referred(number) {
    const finding = statics.length + number;
    return [index.ids[number], ...(finding < index.findings.policy.length ? fieldsOf(index.findings.resource[finding]) : [])];
  }

  const columnOf = {
    policy: finding => index.policies.name[index.findings.policy[finding]],
    environment: finding => index.resources.environment[index.findings.resource[finding]],
    account: finding => accountOf(index.findings.resource[finding]),
    service: finding => index.resources.service[index.findings.resource[finding]],
    resource: finding => index.findings.resource[finding],
  };

  // Resources of one name are told apart by where they are, and where that does not do by what they are.
  let labels = null;
  function labelsOf() {
    if (labels) return labels;
    const told = index.resources.environment.map((environment, resource) => {
      const fields = fieldsOf(resource);
      const of = name => fields[index.fields.indexOf(name)];
      const name = of('constructPath') || of('logicalId');
      const place = [of('stack'), environment === 'no environment' ? '' : environment, of('account'), of('region')].filter(text => text && !name.startsWith(text + '/'));
      return [[name, ...place].join(' · '), [of('type'), of('template'), of('physicalId')].filter(Boolean).join(' · ')];
    });
    const counts = new Map();
    for (const [label] of told) counts.set(label, (counts.get(label) || 0) + 1);
    return labels = told.map(([label, what]) => counts.get(label) > 1 ? label + ' · ' + what : label);
  }

  // What a search looks at: each text once, however many findings share it.
  let lowered = null;
  function textsOf() {
    const lower = texts => texts.map(text => text.toLowerCase());
    lowered = lowered || {
      policy: lower(index.policies.text.map((text, i) => text + ' ' + index.policies.controls[i])),
      resource: lower(index.resources.environment.map((environment, resource) => environment + ' ' + fieldsOf(resource).join(' '))),
      text: lower(index.texts),
    };
    return lowered;
  }

  function search(word) {
    const texts = textsOf();
    const hits = column => Uint8Array.from(texts[column], text => text.includes(word) ? 1 : 0);
    const [policy, resource, text] = [hits('policy'), hits('resource'), hits('text')];
    const isId = /^\d+-[0-9a-f]+$/.test(word);
    const columns = index.findings;
    return finding => policy[columns.policy[finding]] || resource[columns.resource[finding]] || text[columns.text[finding]] || (isId && idOf(finding).startsWith(word));
  }

  // The filters that are set, as tests of a finding.
  function tests(chosen) {
    const columns = index.findings;
    const policies = fits => { const fit = index.policies.controls.map((controls, policy) => fits(controls.split('\n'), policy)); return finding => fit[columns.policy[finding]]; };
    const tested = [];
    for (const [name, value] of chosen) {
      if (name === 'search') tested.push(...value.toLowerCase().split(/\s+/).filter(Boolean).map(search));
      else if (name === 'severity') tested.push(finding => severities[columns.severity[finding]] === value);
      else if (name === 'outcome') tested.push(finding => columns.unknown[finding] === ['non-compliant', 'unknown'].indexOf(value));
      else if (name === 'state') tested.push(value === 'open' ? finding => !(columns.state[finding] & states.waived) : finding => columns.state[finding] & states[value]);
      else if (name === 'framework') tested.push(policies(controls => controls.some(control => control.startsWith(value + '/'))));
      else if (name === 'control') tested.push(policies(controls => controls.includes(value)));
      else if (name === 'policy') tested.push(policies((_, policy) => index.policies.name[policy] === value));
      else if (name !== 'group' && !Object.hasOwn(index.resources, name)) tested.push(() => false);
      else if (name !== 'group') {
        const fit = index.resources[name].map((text, resource) => (name === 'account' ? accountOf(resource) : text) === value);
        tested.push(finding => fit[columns.resource[finding]]);
      }
    }
    return tested;
  }

  const chosen = () => Array.from(new FormData(form)).filter(([, value]) => value !== '').concat(strange);

  // Groups of what fits, those with the worst findings first.
  function grouped(name) {
    const members = new Map();
    for (const finding of order) {
      const key = columnOf[name](finding);
      const group = members.get(key) || { name: name === 'resource' ? labelsOf()[key] : key, findings: [], counts: [0, 0, 0, 0, 0, 0] };
      if (group.findings.length === 0) members.set(key, group);
      group.findings.push(finding);
      group.counts[index.findings.state[finding] & states.waived ? 5 : index.findings.unknown[finding] ? 4 : index.findings.severity[finding]]++;
    }
    const worse = (one, other) => { const at = one.counts.findIndex((count, i) => count !== other.counts[i]); return at < 0 ? 0 : other.counts[at] - one.counts[at]; };
    return Array.from(members.values()).sort((one, other) => worse(one, other) || (one.name < other.name ? -1 : 1));
  }

  function heading(group) {
    const element = byId('group').content.firstElementChild.cloneNode(true);
    element.querySelector('.group-name').textContent = group.name;
    element.querySelector('.tally').textContent = format(group.findings.length);
    element.querySelector('.group-keys').replaceChildren(...[...severities, 'unknown', 'waived'].flatMap((word, i) => {
      if (group.counts[i] === 0) return [];
      const key = document.createElement('span');
      key.className = 'key is-' + (word === 'waived' ? 'none' : word);
      key.textContent = format(group.counts[i]) + ' ' + word;
      return [key, ' '];
    }));
    return element;
  }

  function element(group) {
    if (group.element) return group.element;
    group.element = heading(group);
    group.element.addEventListener('toggle', () => { if (group.element.open) unfold(group); });
    return group.element;
  }

  async function unfold(group, finding) {
    group.view = group.view || listing(group.element.querySelector('.list'), group.findings, findings, 'findings');
    await (finding === undefined ? group.view.begin() : group.view.reveal(finding));
    label();
  }

  // The findings that fit, on pages or in groups.
  async function apply() {
    const set = chosen();
    const tested = tests(set);
    const all = index.findings.policy.length;
    order = [];
    for (let finding = 0; finding < all; finding++) if (tested.every(test => test(finding))) order.push(finding);
    const by = form.elements.namedItem('group').value;
    groups = by ? grouped(by) : null;
    if (view && view.pages) view.pages.remove();
    list.classList.toggle('grouped', by !== '');
    view = groups ? listing(list, groups, { numbers: () => [], elements: some => some.map(element) }, 'groups') : listing(list, order, findings, 'findings');
    const noun = all === 1 ? ' finding' : ' findings';
    byId('count').textContent = (order.length === all ? format(all) + noun : format(order.length) + ' of ' + format(all) + noun) + (groups ? ' in ' + format(groups.length) + (groups.length === 1 ? ' group' : ' groups') : '') + lacking(set);
    prepare();
    if (!await view.show(0)) return;
    for (let i = 0, seen = 0; groups && i < groups.length && i < pageSize && seen < 40; i++) {
      seen += groups[i].findings.length;
      groups[i].element.open = true;
    }
    label();
  }

  // Where nothing fits, what no finding has at all: an address may come from another report.
  function lacking(set) {
    if (order.length > 0) return '';
    const none = set.filter(one => one[0] !== 'search' && tests([one]).some(test => !index.findings.policy.some((_, finding) => test(finding))));
    return none.length === 0 ? '' : '. None in this report has ' + none.map(one => one.join(' ')).join(', none ');
  }

  const visible = () => Array.from(list.querySelectorAll('details.group, details.finding'));
  function label() { byId('expand').textContent = visible().length > 0 && visible().every(one => one.open) ? 'Collapse all' : 'Expand all'; }

  // Paper cannot be unfolded, and is not waited for: what would be printed is loaded beforehand.
  let preparing = Promise.resolve();
  let loaded = new Map();
  function prepare() {
    delete document.documentElement.dataset.printable;
    const numbers = findings ? findings.numbers((groups ? groups.flatMap(group => group.findings) : order).slice(0, printLimit)) : [];
    let left = printLimit;
    for (const rest of rests) {
      const ofRest = rest.from.numbers(rest.items).slice(0, left);
      left -= ofRest.length;
      numbers.push(...ofRest);
    }
    const mine = preparing = (window.requestIdleCallback ? new Promise(resolve => requestIdleCallback(resolve)) : Promise.resolve())
      .then(() => mine === preparing ? load(numbers) : null)
      .then(found => {
        if (mine !== preparing) return;
        loaded = found;
        document.documentElement.dataset.printable = '';
      });
  }

  let kept = [];
  let folded = [];
  let notes = [];
  const printed = (items, from) => from.elements(items.filter(item => from.numbers([item]).every(number => loaded.has(number))), loaded, true);

  function printGroups() {
    const copies = [];
    let left = printLimit;
    for (const group of groups) {
      const elements = printed(group.findings.slice(0, left), findings);
      if (elements.length === 0) break;
      left -= elements.length;
      const copy = heading(group);
      copy.querySelector('.list').replaceChildren(...elements);
      copies.push(copy);
    }
    return copies;
  }

  function printRest(rest) {
    const elements = printed(rest.items, rest.from);
    kept.push([rest.list, Array.from(rest.list.children)]);
    rest.list.replaceChildren(...elements);
    if (elements.length === rest.items.length) return;
    const note = document.createElement('p');
    note.className = 'printed';
    note.textContent = format(elements.length) + ' of ' + format(rest.items.length) + ' ' + rest.noun + ' are printed; the others are in the file.';
    (rest.list.closest('.scroll') || rest.list).after(note);
    notes.push(note);
  }

  window.addEventListener('beforeprint', () => {
    if (kept.length > 0 || folded.length > 0) return;
    rests.forEach(printRest);
    if (view) {
      kept.push([list, Array.from(list.children)]);
      list.replaceChildren(...(groups ? printGroups() : printed(order.slice(0, printLimit), findings)));
      const set = chosen().map(([name, value]) => (form.elements.namedItem(name)?.previousElementSibling.textContent.toLowerCase() ?? name) + ' ' + value);
      const count = list.querySelectorAll('details.finding').length;
      const all = index.findings.policy.length;
      byId('printed').textContent = count === all && set.length === 0 ? '' : format(count) + ' of ' + format(all) + ' findings are printed'
        + (set.length > 0 ? ': ' + set.join(', ') : '') + (count < order.length ? '. ' + format(order.length - count) + ' more fit; they are in the file' : '') + '.';
    }
    folded = Array.from(document.querySelectorAll('details:not([open])'));
    for (const details of folded) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
    for (const [where, children] of kept) where.replaceChildren(...children);
    for (const note of notes) note.remove();
    folded = [];
    notes = [];
    kept = [];
  });

  // The address names what is unfolded, or what the findings are filtered by.
  function fill(query) {
    const wanted = new URLSearchParams(query);
    for (const control of form.elements) {
      if (!control.name) continue;
      const value = wanted.get(control.name) || '';
      if (control.name === 'control') {
        control.closest('label').hidden = value === '';
        control.replaceChildren(control.options[0], ...(value ? [new Option(value, value)] : []));
      }
      control.value = value;
      if (control.value !== value) control.value = '';
    }
    strange = Array.from(wanted).filter(([name, value]) => name !== 'group' && value !== '' && new FormData(form).get(name) !== value);
  }

  async function reveal(id) {
    const number = index ? index.ids.indexOf(id) : -1;
    let finding = statics.findIndex(one => one.id === id);
    if (finding < 0 && number >= 0 && statics.length + number < index.findings.policy.length) finding = statics.length + number;
    if (finding >= 0 && findings) {
      if (!order.includes(finding)) {
        fill('');
        await apply();
      }
      const group = groups && groups.find(one => one.findings.includes(finding));
      if (group) {
        await view.reveal(group);
        await unfold(group, finding);
      } else if (!byId(id)) {
        await view.reveal(finding);
      }
    } else if (number >= 0) {
      const rest = rests.find(one => one.itemOf(number) >= 0);
      if (rest) await rest.reveal(rest.itemOf(number));
    }
    const named = byId(id);
    if (!named) return;
    const details = named.matches('section') ? null : named.matches('details') ? named : named.querySelector('details') || named.closest('details');
    for (let outer = details; outer; outer = outer.parentElement.closest('details')) outer.open = true;
    show(named);
    if (details && named.matches('.finding')) details.firstElementChild.focus({ preventScroll: true });
  }

  // What is laid out only now, and the browser's own scrolling when it has loaded the page, would move it away again.
  function show(element) {
    element.scrollIntoView();
    requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView()));
    if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(() => element.scrollIntoView()), { once: true });
  }

  async function follow() {
    const hash = location.hash.slice(1);
    if (hash.startsWith('?') && form) {
      fill(hash.slice(1));
      await apply();
      byId('findings').scrollIntoView();
    } else if (hash) {
      let id = hash;
      try { id = decodeURIComponent(hash); } catch { /* It is no encoded address; it is taken as it is. */ }
      await reveal(id);
    }
  }

  function remember() {
    const query = new URLSearchParams(chosen()).toString();
    history.replaceState(null, '', query ? '#?' + query : '#findings');
  }

  function listen() {
    let timer = 0;
    form.addEventListener('input', event => {
      strange = strange.filter(([name]) => name !== event.target.name);
      clearTimeout(timer);
      timer = setTimeout(() => { remember(); apply(); }, 80);
    });
    form.addEventListener('reset', () => setTimeout(() => { fill(''); remember(); apply(); }, 0));
    form.addEventListener('submit', event => event.preventDefault());
    byId('expand').addEventListener('click', () => {
      const all = visible();
      const open = all.some(one => !one.open);
      for (const one of all) one.open = open;
      label();
    });
    byId('print').addEventListener('click', async () => { await preparing; window.print(); });
    list.addEventListener('toggle', label, true);
    list.addEventListener('keydown', event => {
      if (!['j', 'k', '?'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches('summary')) return;
      if (event.key === '?') {
        byId('keys').open = true;
        byId('keys').firstElementChild.focus();
        return;
      }
      const summaries = Array.from(list.querySelectorAll('summary')).filter(summary => summary.checkVisibility());
      const next = summaries[summaries.indexOf(event.target) + (event.key === 'j' ? 1 : -1)];
      if (next) next.focus();
    });
    document.addEventListener('click', event => {
      const link = event.target.closest('a[data-filter]');
      if (!link) return;
      event.preventDefault();
      if (location.hash === '#?' + link.dataset.filter) follow(); else location.hash = '?' + link.dataset.filter;
    });
  }

  async function start() {
    const columns = byId('index');
    if (columns) {
      index = JSON.parse(new TextDecoder().decode(await unpack(columns)));
      packed.refer(referred);
      if (list) {
        statics = Array.from(list.children);
        findings = source(statics, 0);
        const rest = list.nextElementSibling;
        if (rest.matches('.rest')) rest.remove();
        listen();
        form.hidden = false;
        await apply();
      }
      rests = Array.from(document.querySelectorAll('.rest'), plain);
      prepare();
    }
    window.addEventListener('hashchange', follow);
    await follow();
    document.documentElement.dataset.ready = '';
  }

  start();
})();
