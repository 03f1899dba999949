/* Reads and checks signed notes, checkpoints, receipts and proof files of the public log, and RFC 9162
   proofs. Every function answers or throws; a thrown error means: not proved. ES2019, no dependencies. */
(function (root) {
  'use strict';

  const { sha256, ed25519, joined } = root.gzCrypto;
  const n = BigInt;
  const ZERO = n(0), ONE = n(1);
  const utf8 = (text) => new TextEncoder().encode(text);

  class NotProved extends Error {
    constructor(why) { super(why); this.why = why; }
  }
  function need(holds, why) {
    if (!holds) throw new NotProved(why);
  }

  function bytes(base64) {
    need(/^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0, 'form');
    const out = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    need(text64(out) === base64, 'form');
    return out;
  }
  const text64 = (data) => btoa(String.fromCharCode.apply(null, data));
  const hex = (data) => Array.from(data, (b) => b.toString(16).padStart(2, '0')).join('');
  const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
  function hash(base64) {
    const out = bytes(base64);
    need(out.length === 32, 'form');
    return out;
  }

  const leafHash = (leaf) => sha256(joined([0], leaf));
  const node = (left, right) => sha256(joined([1], left, right));
  const areHashes = (list) => list.every((h) => h.length === 32);

  /* RFC 9162, 2.1.3.2. Index and size are BigInt. */
  async function includes(leaf, index, size, rootHash, path) {
    if (index < ZERO || index >= size || !areHashes(path.concat([leaf]))) return false;
    let at = index, last = size - ONE, sum = leaf;
    for (const sibling of path) {
      if (last === ZERO) return false;
      if ((at & ONE) === ONE || at === last) {
        sum = await node(sibling, sum);
        while ((at & ONE) === ZERO && at !== ZERO) { at >>= ONE; last >>= ONE; }
      } else {
        sum = await node(sum, sibling);
      }
      at >>= ONE;
      last >>= ONE;
    }
    return last === ZERO && same(sum, rootHash);
  }

  /* RFC 9162, 2.1.4.2. Of an empty tree only its emptiness can be shown. */
  async function continues(olderSize, olderRoot, size, rootHash, proof) {
    if (olderSize < ZERO || olderSize > size || !areHashes(proof)) return false;
    if (olderSize === size) {
      const known = size > ZERO || same(rootHash, await sha256(new Uint8Array(0)));
      return known && proof.length === 0 && same(olderRoot, rootHash);
    }
    if (olderSize === ZERO || !areHashes([olderRoot, rootHash])) return false;
    const complete = (olderSize & (olderSize - ONE)) === ZERO;
    const rest = complete ? proof : proof.slice(1);
    if (!complete && proof.length === 0) return false;
    let at = olderSize - ONE, last = size - ONE;
    while ((at & ONE) === ONE) { at >>= ONE; last >>= ONE; }
    let older = complete ? olderRoot : proof[0], newer = older;
    for (const next of rest) {
      if (last === ZERO) return false;
      if ((at & ONE) === ONE || at === last) {
        older = await node(next, older);
        newer = await node(next, newer);
        while ((at & ONE) === ZERO && at !== ZERO) { at >>= ONE; last >>= ONE; }
      } else {
        newer = await node(newer, next);
      }
      at >>= ONE;
      last >>= ONE;
    }
    return last === ZERO && same(older, olderRoot) && same(newer, rootHash);
  }

  /* name+id+key, as /log/key gives it. */
  async function readKey(line) {
    const parts = line.trim().split('+');
    need(parts.length >= 3, 'key');
    const name = parts[0], typeAndKey = bytes(parts.slice(2).join('+'));
    need(typeAndKey[0] === 1 && typeAndKey.length === 33, 'scheme');
    const id = (await sha256(joined(utf8(name + '\n'), typeAndKey))).slice(0, 4);
    need(hex(id) === parts[1], 'key');
    return { name, id, raw: typeAndKey.slice(1) };
  }

  /* The signed text of a note, if this key signed it. */
  async function readNote(note, key) {
    const end = note.lastIndexOf('\n\n');
    need(end > 0 && note.endsWith('\n'), 'form');
    const text = note.slice(0, end + 1);
    let signed = false;
    for (const line of note.slice(end + 2, -1).split('\n')) {
      const parts = /^\u2014 (\S+) (\S+)$/.exec(line);
      need(parts, 'form');
      const both = bytes(parts[2]);
      if (parts[1] === key.name && same(both.slice(0, 4), key.id)) {
        need(await ed25519(key.raw, utf8(text), both.slice(4)), 'signature');
        signed = true;
      }
    }
    need(signed, 'signature');
    return text;
  }

  async function readCheckpoint(note, key) {
    const lines = (await readNote(note, key)).split('\n');
    need(lines.length === 5 && lines[0] === key.name && /^(0|[1-9]\d{0,17})$/.test(lines[1]), 'form');
    need(lines[3].startsWith('time ') && !isNaN(Date.parse(lines[3].slice(5))), 'form');
    return { size: n(lines[1]), root: hash(lines[2]), time: lines[3].slice(5), note };
  }

  async function readReceipt(note, key) {
    const lines = (await readNote(note, key)).split('\n');
    need(lines.length === 6 && lines[0] === 'gongzhi.receipt/1' && lines[1] === key.name, 'form');
    const halted = lines[4] === 'stored; sealing halted';
    need((halted || lines[4] === 'merge delay 60 seconds') && !isNaN(Date.parse(lines[3])), 'form');
    return { leafHash: hash(lines[2]), writtenAt: lines[3], halted, due: Date.parse(lines[3]) + 60000 };
  }

  /* A proof file: the leaf, its lines, and the checkpoint it is proved to be under. */
  async function readProof(file, key) {
    const end = file.indexOf('\n\n');
    const lines = file.slice(0, Math.max(end, 0)).split('\n');
    need(lines[0] === 'c2sp.org/tlog-proof@v1' && lines.length >= 3 && lines.length <= 66, 'form');
    need(lines[1].startsWith('extra ') && /^index (0|[1-9]\d{0,17})$/.test(lines[2]), 'form');
    const leaf = bytes(lines[1].slice(6)), index = n(lines[2].slice(6));
    const head = await readCheckpoint(file.slice(end + 2), key);
    const sum = await leafHash(leaf);
    need(await includes(sum, index, head.size, head.root, lines.slice(3).map(hash)), 'path');
    return { leaf: new TextDecoder().decode(leaf).split('\n'), leafHash: sum, index, head };
  }

  /* Whether a newer head only adds to an older one that was kept. */
  async function needContinuation(older, newer, proofLines) {
    need(newer.size >= older.size, 'smaller');
    const proof = proofLines.split('\n').filter((line) => line).map(hash);
    const holds = older.size === ZERO || await continues(older.size, older.root, newer.size, newer.root, proof);
    need(holds, 'continuation');
  }

  root.gzProof = {
    NotProved, bytes, hash, hex, text64, includes, continues, leafHash,
    readKey, readNote, readCheckpoint, readReceipt, readProof, needContinuation,
  };
})(typeof self === 'undefined' ? this : self);
