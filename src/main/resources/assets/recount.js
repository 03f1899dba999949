/* Counts the public file of a poll again, in the browser. Written apart from the Java count: no line of one stands in the other. */
(() => {
  'use strict';

  const inOrder = (a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : a.no < b.no ? -1 : 1;

  /* Moments as text that sorts: nine digits of fraction. */
  const moment = text => {
    const [, whole, fraction] = /^(.*?)(?:\.(\d+))?Z$/.exec(text);
    return whole + '.' + (fraction || '').padEnd(9, '0');
  };

  const whyNot = (ballot, file, roll, tenants, present) => {
    if (ballot.at < moment(file.terms.opens)) { return 'EARLY'; }
    if (ballot.at >= moment(file.terms.closes)) { return 'LATE'; }
    const voter = roll.get(ballot.voter);
    if (!voter || !voter.persons.includes(ballot.person)) {
      return tenants.has(ballot.person) ? 'TENANT' : voter ? 'NOT_THE_VOTER' : 'NOT_ON_ROLL';
    }
    if (present && !present.has(ballot.voter)) { return 'NOT_PRESENT'; }
    const proxy = ballot.proxy;
    if (proxy) {
      if (!file.terms.proxies) { return 'PROXY_NOT_ALLOWED'; }
      if (!proxy.document) { return 'PROXY_WITHOUT_DOCUMENT'; }
      if (ballot.at < moment(proxy.given)) { return 'PROXY_NOT_YET_GIVEN'; }
      if (proxy.revoked && ballot.at >= moment(proxy.revoked)) { return 'REVOKED_PROXY'; }
    }
    return ballot.choice ? null : 'SPOILT';
  };

  /* Which ballot of one person speaks, of those in order; the others go aside. */
  const ofPerson = (ballots, twice, aside) => {
    const own = ballots.filter(one => !one.proxy);
    if (own.length > 0) {
      ballots.filter(one => one.proxy).forEach(() => aside('VOTED_IN_PERSON'));
    }
    const words = (own.length > 0 ? own : ballots).slice().sort(inOrder);
    const paper = words.filter(one => one.channel === 'PAPER');
    const other = words.filter(one => one.channel !== 'PAPER');
    const both = paper.length > 0 && other.length > 0;
    let speaks = words[words.length - 1];
    if (twice === 'FIRST_COUNTS') { speaks = words[0]; }
    if (twice === 'PAPER_COUNTS' && both) { speaks = paper[paper.length - 1]; }
    if (twice === 'NEITHER_COUNTS' && both
        && paper[paper.length - 1].choice !== other[other.length - 1].choice) { speaks = null; }
    words.filter(one => one !== speaks).forEach(() => aside(both ? 'BOTH_WEB_AND_PAPER' : 'VOTED_AGAIN'));
    return speaks;
  };

  const ofVoter = (ballots, twice, aside) => {
    const people = new Map();
    ballots.forEach(one => people.set(one.person, [...(people.get(one.person) || []), one]));
    const words = [...people.values()].map(all => ofPerson(all, twice, aside)).filter(one => one);
    if (words.length === 0) { return null; }
    if (words.some(one => one.choice !== words[0].choice)) {
      words.forEach(() => aside('NOT_OF_ONE_MIND'));
      return null;
    }
    words.slice(1).forEach(() => aside('SAID_BY_ANOTHER'));
    return words[0].choice;
  };

  const emptyTally = () => ({all: 0, present: 0, yes: 0, no: 0, abstain: 0, spoilt: 0});

  const tally = (file, said, spoilt, present, follow) => {
    const heads = emptyTally();
    const area = emptyTally();
    const add = (what, one) => { heads[what] += 1; area[what] += one.area; };
    if (!Number.isSafeInteger(file.voters.reduce((sum, one) => sum + one.area, file.silent.area))) {
      throw new Error('more area than a browser adds up exactly');
    }
    for (const one of file.voters) {
      const choice = said.get(one.key) || (follow && !spoilt.has(one.key) ? follow : undefined);
      add('all', one);
      if (choice) { add(choice.toLowerCase(), one); }
      if (spoilt.has(one.key)) { add('spoilt', one); }
      if (choice && follow || (present ? present.has(one.key) : choice || spoilt.has(one.key))) { add('present', one); }
    }
    for (const what of ['all', ...(follow ? [follow.toLowerCase(), 'present'] : [])]) {
      heads[what] += file.silent.heads;
      area[what] += file.silent.area;
    }
    return {HEADS: heads, AREA: area};
  };

  const measures = {
    ALL: t => t.all, PRESENT: t => t.present, CAST: t => t.yes + t.no + t.abstain + t.spoilt,
    TAKING_PART: t => t.yes + t.no + t.abstain, AGREEING: t => t.yes,
  };

  const reaches = (share, part, whole) => {
    const [, sign, over, under] = /^(>=|>) ?(\d+)\/(\d+)$/.exec(share);
    const left = BigInt(part) * BigInt(under);
    const right = BigInt(whole) * BigInt(over);
    return whole > 0 && (sign === '>=' ? left >= right : left > right);
  };

  const judged = (file, counted) => {
    const tests = file.rule.tests.map(test => {
      const part = measures[test.part](counted[test.axis]);
      const whole = measures[test.whole](counted[test.axis]);
      return {part, whole, reached: reaches(test.share, part, whole)};
    });
    return {
      tests,
      valid: tests.every((one, i) => one.reached || file.rule.tests[i].stage !== 'TURNOUT'),
      passed: tests.every(one => one.reached),
    };
  };

  const leading = t => {
    const rest = t.yes + t.no + t.abstain;
    return t.yes > rest - t.yes ? 'YES' : t.no > rest - t.no ? 'NO' : null;
  };

  const followers = (file, said, spoilt, present, counted) => {
    const heads = leading(counted.HEADS);
    const agree = heads && (counted.AREA.all === 0 || heads === leading(counted.AREA));
    const verdict = judged(file, agree ? tally(file, said, spoilt, present, heads) : counted);
    return {valid: verdict.valid, passed: verdict.passed};
  };

  const count = file => {
    const roll = new Map(file.voters.map(one => [one.key, one]));
    const tenants = new Set(file.tenants);
    const present = file.present ? new Set(file.present) : null;
    const setAside = {};
    const aside = reason => { setAside[reason] = (setAside[reason] || 0) + 1; };
    const admitted = new Map();
    const unreadable = new Set();
    const seen = new Set();
    for (const raw of file.ballots) {
      if (seen.has(raw.no)) { throw new Error('a ballot number stands twice'); }
      seen.add(raw.no);
      const ballot = {...raw, at: moment(raw.arrived)};
      const reason = whyNot(ballot, file, roll, tenants, present);
      if (reason) {
        aside(reason);
        if (reason === 'SPOILT') { unreadable.add(ballot.voter); }
      } else if (admitted.has(ballot.voter)) {
        admitted.get(ballot.voter).push(ballot);
      } else {
        admitted.set(ballot.voter, [ballot]);
      }
    }
    const said = new Map();
    admitted.forEach((ballots, voter) => {
      const choice = ofVoter(ballots, file.terms.twice, aside);
      if (choice) { said.set(voter, choice); }
    });
    const spoilt = new Set([...unreadable].filter(voter => !said.has(voter)));
    const counted = tally(file, said, spoilt, present, null);
    return {
      heads: counted.HEADS, area: counted.AREA, ...judged(file, counted),
      followers: file.terms.silentFollow ? followers(file, said, spoilt, present, counted) : null,
      setAside,
    };
  };

  /* The same whatever the order of keys. */
  const written = value => Array.isArray(value) ? '[' + value.map(written) + ']'
    : value && typeof value === 'object'
      ? '{' + Object.keys(value).sort().map(key => key + ':' + written(value[key])) + '}' : String(value);

  window.gzRecount = {count, same: (a, b) => written(a) === written(b)};

  const hex = async bytes => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map(byte => byte.toString(16).padStart(2, '0')).join('');

  const show = async box => {
    const says = document.getElementById('recount-says');
    const words = box.dataset;
    try {
      const bytes = await (await fetch(words.file)).arrayBuffer();
      const file = JSON.parse(new TextDecoder().decode(bytes));
      const begun = performance.now();
      const result = count(file);
      const took = Math.ceil(performance.now() - begun);
      const agrees = window.gzRecount.same(result, file.result);
      const committed = !crypto.subtle || await hex(bytes) === words.hash;
      says.textContent = !committed ? words.other : agrees ? words.agrees : words.differs;
      says.className = agrees && committed ? 'gz-note is-ok' : 'gz-note is-bad';
      const line = t => [['yes', t.yes], ['no', t.no], ['abstain', t.abstain]];
      const figures = [[words.ballots, file.ballots.length],
        [words.heads, line(result.heads).map(([key, n]) => words[key] + ' ' + n).join(' · ') + ' / ' + result.heads.all]];
      if (result.area.all > 0) {
        figures.push([words.area, line(result.area).map(([key, n]) => words[key] + ' ' + (n / 100).toFixed(2)).join(' · ')
          + ' / ' + (result.area.all / 100).toFixed(2)]);
      }
      figures.push([words.time, took]);
      const list = document.getElementById('recount-figures');
      figures.forEach(([name, value]) => {
        list.append(Object.assign(document.createElement('dt'), {textContent: name}),
          Object.assign(document.createElement('dd'), {textContent: value}));
      });
    } catch (_) {
      says.textContent = words.broken;
      says.className = 'gz-note is-bad';
    }
  };

  const box = document.getElementById('recount');
  if (box) { show(box); }
})();
