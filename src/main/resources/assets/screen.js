// Turns the parts of the screen in the hall, one after another, and keeps its place when the page reads itself again.
// Whoever asked for less motion, and whoever has no scripts, sees all parts at once.
'use strict';
(() => {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const wide = window.matchMedia('(min-width: 60rem)');
  let at = 0;
  let since = Date.now();

  function show() {
    const hall = document.getElementById('hall');
    if (!hall) return;
    const parts = [...hall.querySelectorAll('[data-panel]')];
    const turns = parts.length > 1 && !still.matches && wide.matches;
    hall.classList.toggle('is-turning', turns);
    if (parts.length === 0) return;
    if (Date.now() - since >= Number(hall.dataset.seconds) * 1000) {
      at += 1;
      since = Date.now();
    }
    at %= parts.length;
    parts.forEach((part, i) => {
      part.classList.toggle('is-shown', i === at);
      part.toggleAttribute('inert', turns && i !== at);
    });
  }

  document.addEventListener('htmx:afterSwap', show);
  still.addEventListener('change', show);
  wide.addEventListener('change', show);
  window.setInterval(show, 1000);
  show();
})();
