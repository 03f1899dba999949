package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A code that a phone can read. */
class QrTest {

  private static final int SCALE = 8;

  @Test
  void a_reader_finds_the_address_again() throws Exception {
    String address = "https://gongzhi.example/t/3f9c-21aa-77";

    assertThat(read(Qr.of(address))).isEqualTo(address);
  }

  @Test
  void a_text_that_fits_no_code_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Qr.of("x".repeat(5000)));
  }

  private static String read(Qr qr) throws Exception {
    int side = qr.modules() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)").matcher(qr.path());
    while (run.find()) {
      paint(
          pixels,
          side,
          Integer.parseInt(run.group(1)),
          Integer.parseInt(run.group(2)),
          Integer.parseInt(run.group(3)));
    }
    LuminanceSource source = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static void paint(int[] pixels, int side, int x, int y, int length) {
    for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + length) * SCALE, 0);
    }
  }
}
