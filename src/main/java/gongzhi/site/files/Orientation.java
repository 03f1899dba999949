package gongzhi.site.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held (1 to 8, by the Exif standard). It is the one thing read from a picture's
 * metadata: it is baked into the pixels before the metadata is dropped.
 */
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 0x0112;
  private static final int MOST_ENTRIES = 200;

  /** The orientation a JPEG claims; upright where it claims none that makes sense. */
  static Orientation of(byte[] jpeg) {
    try {
      return ofSegments(ByteBuffer.wrap(jpeg).position(2));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static Orientation ofSegments(ByteBuffer bytes) {
    while (true) {
      int marker = bytes.getShort() & 0xFFFF;
      if (marker < 0xFF00 || marker == START_OF_SCAN) {
        return UPRIGHT;
      }
      int length = bytes.getShort() & 0xFFFF;
      if (marker == APP1 && bytes.getInt(bytes.position()) == EXIF) {
        return ofTiff(bytes.slice(bytes.position() + 6, length - 8));
      }
      bytes.position(bytes.position() + length - 2);
    }
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    boolean little = tiff.getShort(0) == 0x4949;
    tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_ENTRIES);
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * 12;
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it is meant to be seen. */
  BufferedImage upright(BufferedImage picture) {
    if (value == 1) {
      return picture;
    }
    boolean turned = value >= 5;
    int width = turned ? picture.getHeight() : picture.getWidth();
    int height = turned ? picture.getWidth() : picture.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = upright.createGraphics();
    graphics.drawImage(picture, transform(picture.getWidth(), picture.getHeight()), null);
    graphics.dispose();
    return upright;
  }

  private AffineTransform transform(int w, int h) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
