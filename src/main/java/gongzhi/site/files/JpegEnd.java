package gongzhi.site.files;

/**
 * Whether a JPEG goes on to the mark at its end. One that was cut off on its way can be decoded,
 * and is grey from there on.
 */
final class JpegEnd {

  private static final int MARK = 0xFF;
  private static final int END = 0xD9;

  private JpegEnd() {}

  /**
   * Passes over the segments by their length, so the end of a thumbnail inside one is not taken.
   */
  static boolean isReached(byte[] jpeg) {
    int at = 2;
    while (at + 1 < jpeg.length) {
      if (unsigned(jpeg, at) != MARK || unsigned(jpeg, at + 1) == MARK) {
        at++;
      } else if (unsigned(jpeg, at + 1) == END) {
        return true;
      } else {
        at += 2 + lengthAfter(unsigned(jpeg, at + 1), jpeg, at + 2);
      }
    }
    return false;
  }

  /** Nothing follows a byte of the picture that looks like a mark, nor the marks between parts. */
  private static int lengthAfter(int mark, byte[] jpeg, int at) {
    boolean standsAlone = mark <= 0x01 || (mark >= 0xD0 && mark <= 0xD8);
    if (standsAlone || at + 1 >= jpeg.length) {
      return 0;
    }
    return unsigned(jpeg, at) << 8 | unsigned(jpeg, at + 1);
  }

  private static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }
}
