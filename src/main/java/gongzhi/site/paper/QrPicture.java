package gongzhi.site.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A code to scan as a picture inside a paper, where a page would have drawn it. */
public final class QrPicture {

  private static final int PIXELS = 240;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private QrPicture() {}

  /** The address as {@code data:} of a PNG. */
  public static String of(String address) {
    try {
      BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(drawn(bits), "png", file);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + address.length(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage drawn(BitMatrix bits) {
    int side = bits.getWidth();
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        picture.setRGB(x, y, bits.get(x, y) ? BLACK : WHITE);
      }
    }
    return picture;
  }
}
