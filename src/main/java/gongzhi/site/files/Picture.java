package gongzhi.site.files;

import java.awt.image.BufferedImage;

/**
 * A picture as it is kept: decoded and encoded anew, so nothing of the sent file but what can be
 * seen remains in it.
 */
public record Picture(byte[] large, byte[] small, int width, int height) {

  /** Longest side of what is kept, in pixels. */
  static final int LARGE = 1600;

  /** Longest side of the thumbnail, in pixels. */
  static final int SMALL = 480;

  /**
   * Makes the picture from an upload; refuses what is no picture, lies about itself, or is too big.
   */
  public static Picture of(byte[] upload) {
    PictureFormat format = Decoding.formatOf(upload);
    BufferedImage decoded = Decoding.decode(upload, format);
    Orientation held = format == PictureFormat.JPEG ? Orientation.of(upload) : Orientation.UPRIGHT;
    BufferedImage large = held.upright(Scaling.within(decoded, LARGE));
    BufferedImage small = Scaling.within(large, SMALL);
    return new Picture(
        Encoding.jpeg(large), Encoding.jpeg(small), large.getWidth(), large.getHeight());
  }
}
