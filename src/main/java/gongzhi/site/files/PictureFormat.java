package gongzhi.site.files;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures accepted, told apart by their content, never by their name. */
enum PictureFormat {
  JPEG("jpeg", 40_000_000),
  PNG("png", 40_000_000),
  /** Its decoder holds the whole picture in memory, so the limit is lower. */
  WEBP("webp", 8_000_000);

  private final String readerName;
  private final long mostPixels;

  PictureFormat(String readerName, long mostPixels) {
    this.readerName = readerName;
    this.mostPixels = mostPixels;
  }

  /** The format whose signature these bytes begin with. */
  static Optional<PictureFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.signs(bytes)).findFirst();
  }

  /** The name under which its decoder is found. */
  String readerName() {
    return readerName;
  }

  /** Most pixels that are decoded, read from the header before anything else. */
  long mostPixels() {
    return mostPixels;
  }

  private boolean signs(byte[] bytes) {
    return switch (this) {
      case JPEG -> begins(bytes, 0, 0xFF, 0xD8, 0xFF);
      case PNG -> begins(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
      case WEBP ->
          begins(bytes, 0, 'R', 'I', 'F', 'F')
              && begins(bytes, 8, 'W', 'E', 'B', 'P', 'V', 'P', '8');
    };
  }

  private static boolean begins(byte[] bytes, int from, int... signature) {
    if (bytes.length < from + signature.length) {
      return false;
    }
    for (int at = 0; at < signature.length; at++) {
      if ((bytes[from + at] & 0xFF) != signature[at]) {
        return false;
      }
    }
    return true;
  }
}
