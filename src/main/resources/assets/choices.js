/* Counts the public file of an election or a budget again, in the browser. Written apart from the Java count. */
(() => {
  'use strict';

  /* Exact fractions of whole numbers without limit. */
  const gcd = (a, b) => { while (b) { [a, b] = [b, a % b]; } return a < 0n ? -a : a; };
  const ratio = (over, under = 1n) => { const common = gcd(over, under) || 1n; return {over: over / common, under: under / common}; };
  const plus = (a, b) => ratio(a.over * b.under + b.over * a.under, a.under * b.under);
  const minus = (a, b) => ratio(a.over * b.under - b.over * a.under, a.under * b.under);
  const times = (a, b) => ratio(a.over * b.over, a.under * b.under);
  const by = (a, b) => ratio(a.over * b.under, a.under * b.over);
  const order = (a, b) => { const d = a.over * b.under - b.over * a.under; return d < 0n ? -1 : d > 0n ? 1 : 0; };
  const text = a => a.under === 1n ? String(a.over) : a.over + '/' + a.under;
  const NONE = ratio(0n);
  const ONE = ratio(1n);

  /* SHA-256, for the public lot: pages without a secure connection have none of their own. */
  const primes = (() => { const all = []; for (let n = 2; all.length < 64; n++) { if (all.every(p => n % p)) { all.push(n); } } return all; })();
  const bits = value => Math.floor((value - Math.floor(value)) * 4294967296) | 0;
  const K = primes.map(p => bits(Math.cbrt(p)));
  const right = (x, n) => (x >>> n) | (x << (32 - n));
  const sha256 = words => {
    const bytes = [...new TextEncoder().encode(words)];
    const length = bytes.length * 8;
    bytes.push(128);
    while (bytes.length % 64 !== 56) { bytes.push(0); }
    for (let i = 7; i >= 0; i--) { bytes.push(i > 3 ? 0 : (length >>> (i * 8)) & 255); }
    const h = primes.slice(0, 8).map(p => bits(Math.sqrt(p)));
    for (let block = 0; block < bytes.length; block += 64) {
      const w = [];
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          const at = block + i * 4;
          w[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
        } else {
          const a = w[i - 15], b = w[i - 2];
          w[i] = w[i - 16] + (right(a, 7) ^ right(a, 18) ^ a >>> 3) + w[i - 7] + (right(b, 17) ^ right(b, 19) ^ b >>> 10) | 0;
        }
      }
      let [a, b, c, d, e, f, g, last] = h;
      for (let i = 0; i < 64; i++) {
        const one = last + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i] | 0;
        const two = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
        [a, b, c, d, e, f, g, last] = [one + two | 0, a, b, c, d + one | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, last].forEach((value, i) => { h[i] = h[i] + value | 0; });
    }
    return h.map(value => (value >>> 0).toString(16).padStart(8, '0')).join('');
  };

  const reaches = (share, part, whole) => {
    const [, sign, over, under] = /^(>=|>) ?(\d+)\/(\d+)$/.exec(share);
    const left = BigInt(part) * BigInt(under);
    const line = BigInt(whole) * BigInt(over);
    return whole > 0 && (sign === '>=' ? left >= line : left > line);
  };
  const parts = said => said === '' ? [] : said.split(',');
  const usable = file => file.choices.filter(said => said !== null);

  const targets = (file, elected) => file.targets.map(target => {
    const having = elected.filter(no => file.options.find(one => one.no === no).traits.includes(target.trait));
    return {trait: target.trait, share: target.share, part: having.length, whole: elected.length,
      reached: reaches(target.share, having.length, elected.length)};
  });

  const marked = file => {
    const names = file.options.map(one => one.no);
    const most = file.method === 'BLOCK' ? file.seats : Math.max(1, names.length);
    const votes = Object.fromEntries(names.map(no => [no, 0]));
    let spoilt = 0;
    for (const said of file.choices) {
      const marks = said === null ? [] : [...new Set(parts(said).map(Number))];
      if (said === null || marks.length > most || marks.some(no => !names.includes(no))) { spoilt += 1; continue; }
      marks.forEach(no => { votes[no] += 1; });
    }
    const cast = file.choices.length;
    const tests = file.rule ? file.rule.tests : [];
    const valid = tests.filter(test => test.stage === 'TURNOUT')
      .every(test => reaches(test.share, test.part === 'TAKING_PART' ? cast - spoilt : cast, file.roll.heads));
    const least = tests.find(test => test.stage === 'PASSING');
    const able = names.filter(no => votes[no] > 0 && (!least || reaches(least.share, votes[no], cast)))
      .sort((a, b) => votes[b] - votes[a]);
    const line = able.length > file.seats ? votes[able[file.seats]] : 0;
    const elected = valid ? able.filter(no => votes[no] > line) : [];
    const tied = valid && elected.length < file.seats ? able.filter(no => votes[no] === line) : [];
    return {valid, chosen: elected, tied, open: file.seats - elected.length, cast, spoilt, votes, steps: [],
      targets: targets(file, elected)};
  };

  /* Owners: each name against every line, by heads and by area; more heads come first, then more area. */
  const owned = file => {
    const names = file.options.map(one => one.no);
    const most = file.method === 'BLOCK' ? file.seats : names.length;
    const sums = {CAST: [0, 0], TAKING_PART: [0, 0], ALL: [file.roll.heads, file.roll.squares]};
    const got = Object.fromEntries(names.map(no => [no, [0, 0]]));
    const add = (sum, area) => { sum[0] += 1; sum[1] += area; };
    file.choices.forEach((said, i) => {
      const marks = said === null ? null : [...new Set(parts(said).map(Number))];
      const good = marks && marks.length <= most && marks.every(no => names.includes(no));
      add(sums.CAST, file.areas[i]);
      if (good) {
        add(sums.TAKING_PART, file.areas[i]);
        marks.forEach(no => add(got[no], file.areas[i]));
      }
    });
    const reached = (stage, of) => file.rule.tests.filter(test => test.stage === stage).every(test => {
      const axis = test.axis === 'AREA' ? 1 : 0;
      return reaches(test.share, of(test.part)[axis], of(test.whole)[axis]);
    });
    const valid = reached('TURNOUT', measure => sums[measure]);
    const before = (a, b) => got[b][0] - got[a][0] || got[b][1] - got[a][1];
    const able = names.filter(no => got[no][0] > 0 && reached('PASSING', measure => measure === 'AGREEING' ? got[no] : sums[measure]))
      .sort(before);
    const next = able[file.seats];
    const elected = valid ? able.slice(0, file.seats).filter(no => next === undefined || before(no, next) < 0) : [];
    const tied = valid && next !== undefined && elected.length < file.seats ? able.filter(no => before(no, next) === 0) : [];
    const each = axis => Object.fromEntries(names.map(no => [no, got[no][axis]]));
    return {valid, chosen: elected, tied, open: file.seats - elected.length, cast: sums.CAST[0],
      spoilt: sums.CAST[0] - sums.TAKING_PART[0], votes: each(0), steps: [], targets: targets(file, elected),
      areas: {cast: sums.CAST[1], valid: sums.TAKING_PART[1], votes: each(1)}};
  };

  const ranked = file => {
    const names = file.options.map(one => one.no);
    const papers = usable(file).map(said => parts(said).map(Number));
    const votes = Object.fromEntries(names.map(no => [no, 0]));
    papers.filter(one => one.length).forEach(one => { votes[one[0]] += 1; });
    const cast = papers.filter(one => one.length).length;
    const quota = ratio(BigInt(Math.floor(cast / (file.seats + 1)) + 1));
    const lot = Object.fromEntries(names.map(no => [no, sha256(file.seed + '\n' + no)]));
    let bundles = papers.filter(one => one.length).map(one => ({ranks: one, weight: ONE, at: one[0]}));
    const hopeful = new Set(names);
    const elected = [];
    const surplus = new Set();
    const steps = [];
    const past = [];
    const weights = () => {
      const all = Object.fromEntries([...names, 'exhausted'].map(no => [no, NONE]));
      bundles.forEach(one => { all[one.at] = plus(all[one.at], one.weight); });
      return all;
    };
    const stronger = now => (a, b) => {
      for (const then of [now, ...past.slice().reverse()]) {
        const d = order(then[b], then[a]);
        if (d) { return d; }
      }
      return lot[a] < lot[b] ? -1 : 1;
    };
    const note = (act, options, now) => {
      past.push(now);
      steps.push({act, options, figures: Object.fromEntries(Object.entries(now).map(([no, weight]) => [no, text(weight)]))});
    };
    const next = one => { const no = one.ranks.find(name => hopeful.has(name)); return no === undefined ? 'exhausted' : no; };
    const elect = (options, act, now) => {
      note(act, options, now);
      options.forEach(no => { elected.push(no); hopeful.delete(no); });
      options.filter(no => order(now[no], quota) > 0).forEach(no => surplus.add(no));
    };
    while (cast > 0 && elected.length < file.seats && hopeful.size > 0) {
      const now = weights();
      const strongest = [...hopeful].sort(stronger(now));
      const reached = strongest.filter(no => order(now[no], quota) >= 0);
      if (reached.length) {
        elect(reached, 'ELECTED', now);
      } else if (hopeful.size <= file.seats - elected.length) {
        elect(strongest, 'ELECTED_UNOPPOSED', now);
      } else if (surplus.size) {
        const no = [...surplus].sort(stronger(now))[0];
        note('SURPLUS_PASSED_ON', [no], now);
        surplus.delete(no);
        const share = by(minus(now[no], quota), now[no]);
        bundles = bundles.flatMap(one => one.at !== no ? [one]
          : [{...one, weight: times(one.weight, minus(ONE, share))}, {...one, weight: times(one.weight, share), at: next(one)}]);
      } else {
        const no = strongest[strongest.length - 1];
        note('EXCLUDED', [no], now);
        hopeful.delete(no);
        bundles = bundles.map(one => one.at === no ? {...one, at: next(one)} : one);
      }
    }
    return {valid: true, chosen: elected, tied: [], open: file.seats - elected.length, cast: file.choices.length,
      spoilt: file.choices.length - usable(file).length, votes, steps, targets: targets(file, elected)};
  };
  const quotaOf = file => Math.floor(usable(file).filter(said => said !== '').length / (file.seats + 1)) + 1;

  const pointsOf = (file, said) => new Map(parts(said).map((part, place) =>
    file.paper === 'POINTS' ? part.split('=').map(Number) : [Number(part), file.paper === 'RANKS' ? file.options.length - place : 1]));

  /* Everybody has the same share of the money; the cheapest offer for each unit of use comes first. */
  const shared = (file, items, papers) => {
    const groups = [...papers.reduce((all, one) => {
      const key = [...one].sort((a, b) => a[0] - b[0]).join(';');
      all.set(key, {points: one, size: (all.get(key) || {size: 0}).size + 1});
      return all;
    }, new Map()).values()].map(one => ({...one, money: ratio(BigInt(file.budget), BigInt(papers.length))}));
    const cost = file.paper === 'MARKS';
    const use = (group, item) => group.points.has(item.no) ? BigInt(cost ? 1 : group.points.get(item.no)) : 0n;
    const uses = item => groups.reduce((sum, one) => sum + use(one, item) * BigInt(one.size), 0n);
    const offer = item => {
      const having = groups.filter(one => use(one, item) > 0n)
        .sort((a, b) => order(times(a.money, ratio(use(b, item))), times(b.money, ratio(use(a, item)))));
      let missing = ratio(BigInt(item.cost));
      let left = uses(item);
      for (const one of having) {
        const each = by(missing, ratio(left));
        if (order(one.money, times(each, ratio(use(one, item)))) >= 0) { return each; }
        missing = minus(missing, times(one.money, ratio(BigInt(one.size))));
        left -= use(one, item) * BigInt(one.size);
      }
      return null;
    };
    const chosen = [];
    for (;;) {
      let best = null;
      for (const item of items.filter(one => !chosen.includes(one))) {
        const each = offer(item);
        if (!each) { continue; }
        const price = cost ? by(each, ratio(BigInt(item.cost))) : each;
        const d = best ? order(price, best.price) || item.cost - best.item.cost || Number(uses(best.item) - uses(item)) : -1;
        if (d < 0) { best = {item, price, each}; }
      }
      if (!best) { return chosen; }
      chosen.push(best.item);
      groups.forEach(one => {
        const pays = times(best.each, ratio(use(one, best.item)));
        one.money = order(one.money, pays) < 0 ? NONE : minus(one.money, pays);
      });
    }
  };

  const budgeted = file => {
    const papers = usable(file).map(said => pointsOf(file, said));
    const votes = Object.fromEntries(file.options.map(one => [one.no, papers.reduce((sum, paper) => sum + (paper.get(one.no) || 0), 0)]));
    const wanted = file.options.filter(one => votes[one.no] > 0);
    const steps = [];
    const chosen = [];
    let left = file.budget;
    const step = (act, item) => {
      steps.push({act, options: [item.no], figures: {left: String(left)}});
      if (act === 'FUNDED') { chosen.push(item.no); left -= item.cost; }
    };
    if (file.method === 'EQUAL_SHARES' && papers.length) { shared(file, wanted, papers).forEach(item => step('FUNDED', item)); }
    wanted.filter(one => !chosen.includes(one.no)).sort((a, b) => votes[b.no] - votes[a.no] || a.cost - b.cost)
      .forEach(item => step(item.cost <= left ? 'FUNDED' : 'TOO_DEAR', item));
    file.options.filter(one => votes[one.no] === 0).forEach(item => step('TOO_LITTLE_SUPPORT', item));
    return {valid: true, chosen, tied: [], open: left, cast: file.choices.length,
      spoilt: file.choices.length - usable(file).length, votes, steps, targets: []};
  };

  const count = file => file.kind === 'BUDGET' ? budgeted(file) : file.method === 'RANKED' ? ranked(file)
    : file.areas ? owned(file) : marked(file);

  /* The same whatever the order of keys. */
  const written = value => Array.isArray(value) ? '[' + value.map(written) + ']'
    : value && typeof value === 'object'
      ? '{' + Object.keys(value).sort().map(key => key + ':' + written(value[key])) + '}' : String(value);

  /* 41/8 reads 5 and 1/8. */
  const mixed = (exact, words) => {
    const [over, under] = exact.split('/').map(BigInt);
    return under === undefined || over < under ? exact
      : words.replace('{0}', over / under).replace('{1}', over % under + '/' + under);
  };

  const gzChoices = {count, sha256, quotaOf, mixed, same: (a, b) => written(a) === written(b)};
  if (typeof window === 'undefined') { globalThis.gzChoices = gzChoices; return; }
  window.gzChoices = gzChoices;

  /* The quota, and each step of this count with what everybody had. */
  const tell = (file, result, words) => {
    const titles = Object.fromEntries(file.options.map(one => [one.no, one.title]));
    const steps = document.getElementById('recount-steps');
    const line = said => steps.append(Object.assign(document.createElement('li'), {textContent: said}));
    line(words.quota.replace('{0}', quotaOf(file)));
    result.steps.forEach(step => line(words['step' + step.act.toLowerCase()]
      .replace('{0}', step.options.map(no => titles[no]).join('、'))
      .replace('{1}', Object.entries(step.figures).filter(([no]) => no !== 'exhausted')
        .map(([no, weight]) => titles[no] + ' ' + mixed(weight, words.mixed)).join('；'))));
  };

  const show = async box => {
    const says = document.getElementById('recount-says');
    const words = box.dataset;
    try {
      const file = await (await fetch(words.file)).json();
      const result = count(file);
      const agrees = gzChoices.same(result, file.result);
      says.textContent = agrees ? words.agrees : words.differs;
      says.className = agrees ? 'gz-note is-ok' : 'gz-note is-bad';
      const list = document.getElementById('recount-figures');
      file.options.forEach(one => {
        list.append(Object.assign(document.createElement('dt'), {textContent: one.title}),
          Object.assign(document.createElement('dd'),
            {textContent: result.votes[one.no] + (result.chosen.includes(one.no) ? ' ✓' : '')}));
      });
      if (file.method === 'RANKED') { tell(file, result, words); }
    } catch (_) {
      says.textContent = words.broken;
      says.className = 'gz-note is-bad';
    }
  };

  const box = document.getElementById('recount');
  if (box) { show(box); }
})();
