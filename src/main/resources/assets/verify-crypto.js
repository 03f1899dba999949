/* SHA-256 and Ed25519 for checking the public log. Uses the browser's own where it has them and plain
   script where it has not. ES2019, no dependencies. The constants are worked out, not copied. */
(function (root) {
  'use strict';

  const n = BigInt;
  const ZERO = n(0), ONE = n(1), TWO = n(2), WORD = (ONE << n(64)) - ONE;

  function primes(count) {
    const found = [];
    for (let p = 2; found.length < count; p++) {
      if (found.every((q) => p % q !== 0)) found.push(p);
    }
    return found;
  }

  /* Integer root by bisection: the first 64 bits behind the point of the root of a small prime. */
  function rootBits(prime, power) {
    const value = n(prime) << n(64 * power);
    let low = ZERO, high = ONE << n(72);
    while (high - low > ONE) {
      const middle = (low + high) >> ONE;
      let raised = middle;
      for (let i = 1; i < power; i++) raised *= middle;
      if (raised <= value) low = middle; else high = middle;
    }
    return low & WORD;
  }

  const K = primes(80).map((p) => rootBits(p, 3));
  const H = primes(8).map((p) => rootBits(p, 2));
  const K32 = K.slice(0, 64).map((k) => Number(k >> n(32)));
  const H32 = H.map((h) => Number(h >> n(32)));

  function padded(bytes, block) {
    const lengthBytes = block / 8;
    const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
    const out = new Uint8Array(size);
    out.set(bytes);
    out[bytes.length] = 0x80;
    const view = new DataView(out.buffer);
    view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
    view.setUint32(size - 4, (bytes.length << 3) >>> 0);
    return view;
  }

  function sha256Plain(bytes) {
    const view = padded(bytes, 64), h = H32.slice(), w = new Array(64);
    const rot = (x, by) => (x >>> by) | (x << (32 - by));
    for (let at = 0; at < view.byteLength; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i) | 0;
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + w[i - 7] + (rot(a, 7) ^ rot(a, 18) ^ (a >>> 3)) + (rot(b, 17) ^ rot(b, 19) ^ (b >>> 10))) | 0;
      }
      const s = h.slice();
      for (let i = 0; i < 64; i++) {
        const t1 = (s[7] + (rot(s[4], 6) ^ rot(s[4], 11) ^ rot(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K32[i] + w[i]) | 0;
        const t2 = ((rot(s[0], 2) ^ rot(s[0], 13) ^ rot(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
        s.pop();
        s[3] = (s[3] + t1) | 0;
        s.unshift((t1 + t2) | 0);
      }
      for (let i = 0; i < 8; i++) h[i] = (h[i] + s[i]) | 0;
    }
    const out = new DataView(new ArrayBuffer(32));
    h.forEach((word, i) => out.setUint32(4 * i, word >>> 0));
    return new Uint8Array(out.buffer);
  }

  function sha512(bytes) {
    const view = padded(bytes, 128), h = H.slice(), w = new Array(80);
    const rot = (x, by) => ((x >> n(by)) | (x << n(64 - by))) & WORD;
    for (let at = 0; at < view.byteLength; at += 128) {
      for (let i = 0; i < 16; i++) {
        w[i] = (n(view.getUint32(at + 8 * i)) << n(32)) | n(view.getUint32(at + 8 * i + 4));
      }
      for (let i = 16; i < 80; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + w[i - 7] + (rot(a, 1) ^ rot(a, 8) ^ (a >> n(7))) + (rot(b, 19) ^ rot(b, 61) ^ (b >> n(6)))) & WORD;
      }
      const s = h.slice();
      for (let i = 0; i < 80; i++) {
        const choice = (s[4] & s[5]) ^ ((s[4] ^ WORD) & s[6]);
        const t1 = s[7] + (rot(s[4], 14) ^ rot(s[4], 18) ^ rot(s[4], 41)) + choice + K[i] + w[i];
        const t2 = (rot(s[0], 28) ^ rot(s[0], 34) ^ rot(s[0], 39)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        s.pop();
        s[3] = (s[3] + t1) & WORD;
        s.unshift((t1 + t2) & WORD);
      }
      for (let i = 0; i < 8; i++) h[i] = (h[i] + s[i]) & WORD;
    }
    const out = new Uint8Array(64);
    h.forEach((word, i) => {
      for (let j = 0; j < 8; j++) out[8 * i + j] = Number((word >> n(56 - 8 * j)) & n(255));
    });
    return out;
  }

  /* Ed25519 (RFC 8032) over big integers: slow and plain, for old web views. */
  const P = (ONE << n(255)) - n(19);
  const L = (ONE << n(252)) + n('27742317777372353535851937790883648493');
  const mod = (x) => { const r = x % P; return r < ZERO ? r + P : r; };
  function power(base, exponent) {
    let result = ONE, square = mod(base);
    for (let e = exponent; e > ZERO; e >>= ONE) {
      if (e & ONE) result = mod(result * square);
      square = mod(square * square);
    }
    return result;
  }
  const inverse = (x) => power(x, P - TWO);
  const D = mod(n(-121665) * inverse(n(121666)));
  const ROOT_OF_MINUS_ONE = power(TWO, (P - ONE) / n(4));

  const number = (bytes) => bytes.reduceRight((sum, byte) => (sum << n(8)) | n(byte), ZERO);

  function point(bytes) {
    const whole = number(bytes), sign = whole >> n(255), y = whole & ((ONE << n(255)) - ONE);
    if (y >= P) return null;
    const u = mod(y * y - ONE), v = mod(D * y * y + ONE);
    let x = mod(u * power(v, n(3)) * power(u * power(v, n(7)), (P - n(5)) / n(8)));
    if (mod(v * x * x) !== u) x = mod(x * ROOT_OF_MINUS_ONE);
    if (mod(v * x * x) !== u || (x === ZERO && sign === ONE)) return null;
    if ((x & ONE) !== sign) x = P - x;
    return [x, y, ONE, mod(x * y)];
  }

  function add(p, q) {
    const a = mod((p[1] - p[0]) * (q[1] - q[0])), b = mod((p[1] + p[0]) * (q[1] + q[0]));
    const c = mod(TWO * D * p[3] * q[3]), d = mod(TWO * p[2] * q[2]);
    const e = b - a, f = d - c, g = d + c, h = b + a;
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }

  function times(p, scalar) {
    let result = [ZERO, ONE, ONE, ZERO], double = p;
    for (let s = scalar; s > ZERO; s >>= ONE) {
      if (s & ONE) result = add(result, double);
      double = add(double, double);
    }
    return result;
  }

  const BASE = point(Uint8Array.from([0x58].concat(new Array(31).fill(0x66))));

  function joined(...parts) {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    parts.forEach((part) => { out.set(part, at); at += part.length; });
    return out;
  }

  function ed25519Plain(key, text, signature) {
    const a = key.length === 32 && signature.length === 64 ? point(key) : null;
    const r = a ? point(signature.slice(0, 32)) : null;
    const s = a ? number(signature.slice(32)) : L;
    if (!a || !r || s >= L) return false;
    const k = number(sha512(joined(signature.slice(0, 32), key, text))) % L;
    const left = times(BASE, s), right = add(r, times(a, k));
    return mod(left[0] * right[2] - right[0] * left[2]) === ZERO && mod(left[1] * right[2] - right[1] * left[2]) === ZERO;
  }

  const own = () => (!crypt.plain && root.crypto && root.crypto.subtle) || null;

  async function sha256(bytes) {
    return own() ? new Uint8Array(await own().digest('SHA-256', bytes)) : sha256Plain(bytes);
  }

  async function ed25519(key, text, signature) {
    if (own()) {
      try {
        const imported = await own().importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
        return await own().verify({ name: 'Ed25519' }, imported, signature, text);
      } catch (unsupported) { /* an older browser: plain script below */ }
    }
    return ed25519Plain(key, text, signature);
  }

  const crypt = { plain: false, sha256, sha512, ed25519, joined };
  root.gzCrypto = crypt;
})(typeof self === 'undefined' ? this : self);
