package gongzhi.site;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people send them, and as nobody should. */
final class SamplePictures {

  private SamplePictures() {}

  static byte[] picture(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(width / 2, height / 2, Color.RED.getRGB());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  static byte[] redAtTheLeft(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }

  /** The header of this PNG with another size, and the checksum that fits it. */
  static byte[] pngClaiming(byte[] png, int width, int height) {
    byte[] forged = png.clone();
    ByteBuffer.wrap(forged).putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(forged, 12, 17);
    ByteBuffer.wrap(forged).putInt(29, (int) checksum.getValue());
    return forged;
  }

  static byte[] webpOfNoise() {
    byte[] noise = new byte[200];
    Arrays.fill(noise, (byte) 7);
    System.arraycopy("RIFF____WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 16);
    return noise;
  }

  /** The JPEG with an Exif segment: an orientation, and a place that must not survive. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(60);
    tiff.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    tiff.put("SECRET-PLACE".getBytes(StandardCharsets.US_ASCII));
    ByteBuffer segment = ByteBuffer.allocate(64);
    segment.putShort((short) 0xFFE1).putShort((short) 62).put(tiff.array());
    return joined(
        joined(Arrays.copyOf(jpeg, 2), segment.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
