/* The verify pages: checks in this browser and says the result in the words the page brought along. */
(function () {
  'use strict';

  const log = document.getElementById('gz-log');
  if (!log) return;
  log.hidden = false;
  const proof = self.gzProof;
  const words = (name, ...values) =>
    values.reduce((text, value, i) => text.split('%' + (i + 1)).join(String(value)), log.dataset[name] || '');
  const reason = (error) => words('why' + (error.why ? error.why[0].toUpperCase() + error.why.slice(1) : 'Other'));

  async function fetched(address) {
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) throw Object.assign(new Error(address), { why: answer.status === 404 ? 'missing' : 'network' });
    return answer.text();
  }

  function say(element, kind, text) {
    element.classList.toggle('is-bad', kind === 'bad');
    element.classList.toggle('is-ok', kind === 'ok');
    element.textContent = text;
  }

  /* The head of the log, compared with the one this browser kept last time. */
  async function checkHead(key) {
    const place = 'gz-log:' + key.name;
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(place)); } catch (none) { kept = null; }
    if (kept && kept.key !== log.dataset.key) throw new proof.NotProved('changedKey');
    const head = await proof.readCheckpoint(await fetched('/log/checkpoint'), key);
    const older = kept && await proof.readCheckpoint(kept.note, key);
    if (older) {
      if (head.size < older.size) throw new proof.NotProved('smaller');
      const lines = older.size > BigInt(0) ? await fetched('/log/consistency?from=' + older.size + '&to=' + head.size) : '';
      await proof.needContinuation(older, head, lines);
    }
    try { localStorage.setItem(place, JSON.stringify({ key: log.dataset.key, note: head.note })); } catch (full) { /* nothing kept */ }
    return older ? words('same', older.size, head.size) : words('first', head.size);
  }

  async function checkStep(element, key) {
    const result = element.querySelector('[data-result]');
    try {
      const found = await proof.readProof(await fetched('/log/proof/' + element.dataset.leafHash), key);
      if (proof.hex(found.leafHash) !== element.dataset.leafHash) throw new proof.NotProved('path');
      say(result, 'ok', words('step', found.index, found.head.size));
      if (element.dataset.standing === 'WAITING') sealedMeanwhile(element);
      return 'ok';
    } catch (error) {
      const waiting = error.why === 'missing' && { WAITING: 'waiting', HALTED: 'halted' }[element.dataset.standing];
      say(result, waiting ? '' : 'bad', waiting ? words(waiting) : reason(error));
      if (waiting) return 'waiting';
      return error.why === 'network' || error.why === undefined ? 'unknown' : 'bad';
    }
  }

  /* The page was printed while this step still waited. */
  function sealedMeanwhile(element) {
    element.dataset.standing = 'SEALED';
    element.querySelector('[data-standing-words]').textContent = words('sealed');
    element.querySelector('a[download]').hidden = false;
  }

  /* The box on top says what this browser found; while a step waits, what the page said stands. */
  function sayRecord(results) {
    const mark = document.querySelector('#gz-mark .gz-verify');
    if (!mark || mark.classList.contains('is-bad')) return;
    const bad = results.includes('bad');
    if (!bad && !results.every((result) => result === 'ok')) return;
    mark.classList.remove('is-plain');
    mark.classList.toggle('is-bad', bad);
    mark.querySelector('b').textContent = bad ? words('recordBad') : words('record', results.length);
    mark.querySelector('b + span').hidden = true;
  }

  async function checkText(text, key) {
    const clean = text.replace(/\r\n/g, '\n').replace(/^\s+/, '').replace(/\s*$/, '\n');
    if (!clean.startsWith('gongzhi.receipt/1\n')) {
      const found = await proof.readProof(clean, key);
      return words('proof', found.leaf[1], found.leaf[3], found.index, found.head.size);
    }
    const receipt = await proof.readReceipt(clean, key);
    if (!log.dataset.online) return words(receipt.halted ? 'receiptHalted' : 'receipt', receipt.writtenAt);
    try {
      const found = await proof.readProof(await fetched('/log/proof/' + proof.hex(receipt.leafHash)), key);
      return words('kept', receipt.writtenAt, found.index);
    } catch (error) {
      if (error.why !== 'missing') throw error;
      if (receipt.halted) return words('receiptHalted', receipt.writtenAt);
      if (Date.now() > receipt.due) throw new proof.NotProved('promise');
      return words('waiting');
    }
  }

  function onFile(key) {
    const form = document.getElementById('gz-proof');
    const result = document.getElementById('gz-proof-result');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const file = form.elements.file.files[0];
      try {
        say(result, 'ok', await checkText(file ? await file.text() : form.elements.text.value, key));
      } catch (error) {
        say(result, 'bad', reason(error));
      }
    });
  }

  (async function () {
    const headResult = document.getElementById('gz-head-result');
    try {
      const key = await proof.readKey(log.dataset.key);
      onFile(key);
      if (headResult) say(headResult, 'ok', await checkHead(key));
      const script = document.getElementById('gz-script');
      if (script) script.hidden = false;
      const results = [];
      for (const step of document.querySelectorAll('[data-leaf-hash]')) results.push(await checkStep(step, key));
      if (results.length) sayRecord(results);
    } catch (error) {
      if (headResult) say(headResult, 'bad', reason(error));
    }
    document.documentElement.dataset.verified = 'done';
  })();
})();
