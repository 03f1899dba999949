package gongzhi.transparency.note;

/** The seam between notes and cryptography: raw keys in, raw signatures out. */
interface Signatures {

  /** A fresh private key of 32 bytes. */
  byte[] newPrivateKey();

  /** The public key that belongs to it. */
  byte[] publicKey(byte[] privateKey);

  byte[] sign(byte[] privateKey, byte[] text);

  /** False for a wrong signature and for bytes that are no key or no signature at all. */
  boolean verify(byte[] publicKey, byte[] text, byte[] signature);
}
