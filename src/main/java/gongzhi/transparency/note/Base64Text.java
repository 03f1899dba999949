package gongzhi.transparency.note;

import java.util.Base64;

/** Standard Base64 with padding, read strictly: one text for one value. */
final class Base64Text {

  private Base64Text() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException also for stray bits at the end, which Java would overlook
   */
  static byte[] decode(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("Not canonical Base64");
    }
    return bytes;
  }

  /**
   * @throws IllegalArgumentException unless it is a hash of 32 bytes
   */
  static byte[] hash(String text) {
    byte[] hash = decode(text);
    if (hash.length != 32) {
      throw new IllegalArgumentException("Not a hash");
    }
    return hash;
  }
}
