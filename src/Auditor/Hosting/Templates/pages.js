'use strict';
(() => {
  // Pages work without this; it only spares a click or a reload.
  const minute = 60 * 1000;

  // What a choice filters is shown at once where it was pointed at. By the keyboard a choice is gone through, which is not yet choosing: the button shows it.
  const filters = document.getElementById('filters');
  if (filters) {
    let isPointed = false;
    filters.addEventListener('pointerdown', () => { isPointed = true; });
    filters.addEventListener('keydown', () => { isPointed = false; });
    filters.addEventListener('change', event => {
      if (isPointed && event.target.matches('select, input[type="checkbox"]')) filters.requestSubmit();
    });
  }

  // Empty fields and first choices say nothing: they stay out of the address.
  for (const form of document.querySelectorAll('form[method="get"], form[role="search"]')) {
    form.addEventListener('submit', () => {
      for (const field of form.elements) {
        if (field.name && field.type !== 'checkbox' && (field.value === '' || field.selectedIndex === 0)) field.disabled = true;
      }
      setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 0);
    });
  }

  // Slash leads to the search, as in many places.
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    const search = document.querySelector('main input[type="search"]') || document.querySelector('.seek input');
    if (search && search.checkVisibility()) { event.preventDefault(); search.focus(); }
  });

  // How long ago something was, while the page stays open.
  const units = [[24 * 60 * minute, 'd'], [60 * minute, 'h'], [minute, 'min']];
  const tell = element => {
    const distance = Date.now() - Date.parse(element.dateTime);
    const size = Math.abs(distance);
    if (size >= 30 * units[0][0]) return;
    const unit = units.find(([length]) => size >= length);
    const span = unit && `${Math.floor(size / unit[0])} ${unit[1]}`;
    element.textContent = !unit ? 'just now' : distance >= 0 ? `${span} ago` : `in ${span}`;
  };
  const times = document.querySelectorAll('time');
  if (times.length > 0) setInterval(() => times.forEach(tell), minute);

  // How far scans are. When one ends that is shown, or one begins that would be, the page has something else to show.
  const live = document.querySelector('[data-live]');
  if (!live) return;
  const scansShown = [...document.querySelectorAll('[data-scan]')];
  const going = scansShown.filter(place => place.querySelector('progress')).map(place => Number(place.dataset.scan));
  const newest = Math.max(0, ...scansShown.map(place => Number(place.dataset.scan)));
  const begins = live.dataset.begins;
  const isNew = scan => begins !== undefined && scan.id > newest && (begins === '' || begins === scan.account);
  let pause = 2000;
  const look = async () => {
    try {
      if (document.hidden) return;
      const answer = await fetch(live.dataset.live, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(answer.statusText);
      const scans = await answer.json();
      if (going.some(id => scans.every(scan => scan.id !== id)) || scans.some(isNew)) {
        if (!document.activeElement || document.activeElement === document.body || document.activeElement.tagName === 'A') location.reload();
        return;
      }
      for (const scan of scans) {
        const place = document.querySelector(`[data-scan="${scan.id}"]`);
        if (!place) continue;
        const bar = place.querySelector('progress');
        bar.max = scan.of;
        bar.value = scan.done;
        place.querySelector('.progress-text').textContent = scan.text;
      }
      pause = 2000;
    } catch {
      pause = Math.min(pause * 2, minute);
    } finally {
      setTimeout(look, pause);
    }
  };
  setTimeout(look, pause);
})();
