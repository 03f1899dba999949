package gongzhi.site;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code (二维码) as one SVG path, for {@code components/qr.jte}.
 *
 * @param modules side length in modules, with the quiet zone
 * @param path dark runs, one horizontal stroke each
 */
public record Qr(int modules, String path) {

  private static final int QUIET_ZONE = 4;

  /** The code for this text, usually an address; at most 2,000 characters. */
  public static Qr of(String text) {
    try {
      BitMatrix bits =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
      return new Qr(bits.getWidth(), path(bits));
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + text.length(), e);
    }
  }

  private static String path(BitMatrix bits) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          int run = run(bits, x, y);
          path.append('M').append(x).append(' ').append(y).append(".5h").append(run);
          x += run - 1;
        }
      }
    }
    return path.toString();
  }

  private static int run(BitMatrix bits, int x, int y) {
    int end = x;
    while (end < bits.getWidth() && bits.get(end, y)) {
      end++;
    }
    return end - x;
  }
}
