package gongzhi.transparency.note;

import java.util.Arrays;

/** How a note is signed. One log uses one scheme; which one is a setting. */
public enum Scheme {
  /** Ed25519 (RFC 8032), signature type 0x01 of C2SP signed notes. The default. */
  ED25519(new byte[] {1}, new Ed25519()),
  /**
   * SM2 with SM3 (GB/T 32918, GB/T 32905) for installations under 密评. C2SP has no number for it, so
   * the type is 0xff and a name of our own.
   */
  SM2(
      new byte[] {
        (byte) 0xff, 'g', 'o', 'n', 'g', 'z', 'h', 'i', '/', 's', 'm', '2', 's', 'm', '3'
      },
      new Sm2());

  private final byte[] type;
  private final Signatures signatures;

  Scheme(byte[] type, Signatures signatures) {
    this.type = type;
    this.signatures = signatures;
  }

  /** The scheme whose type stands before these key bytes. */
  static Scheme of(byte[] typeAndKey) {
    for (Scheme scheme : values()) {
      byte[] type = scheme.type;
      if (typeAndKey.length > type.length
          && Arrays.equals(type, 0, type.length, typeAndKey, 0, type.length)) {
        return scheme;
      }
    }
    throw new IllegalArgumentException("Not a key of a known signature scheme");
  }

  byte[] withType(byte[] key) {
    byte[] whole = Arrays.copyOf(type, type.length + key.length);
    System.arraycopy(key, 0, whole, type.length, key.length);
    return whole;
  }

  byte[] withoutType(byte[] typeAndKey) {
    return Arrays.copyOfRange(typeAndKey, type.length, typeAndKey.length);
  }

  Signatures signatures() {
    return signatures;
  }
}
