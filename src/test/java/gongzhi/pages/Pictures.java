package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of pages: always into {@code target/screenshots}, and with {@code
 * -Dgongzhi.screenshots=true} into {@code docs/screenshots}, where the documents show them.
 */
final class Pictures {

  static final Path SHOWN = Path.of("docs/screenshots");

  /** Enough for a page, and a repository stays small. */
  static final int MOST_BYTES = 200_000;

  /** All but the two lowest bits of each colour. */
  private static final int SHADES = 0xfcfcfc;

  private static final int LOWEST = 0x030303;

  private static final Path MADE = Path.of("target/screenshots");

  private Pictures() {}

  static void take(Page page, String name) {
    Path made = MADE.resolve(name + ".png");
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    page.waitForLoadState(LoadState.NETWORKIDLE); // Photos come after the page that shows them.
    try {
      byte[] picture = lean(page.screenshot());
      assertThat(picture).as(name).hasSizeLessThan(MOST_BYTES);
      Files.createDirectories(MADE);
      Files.write(made, picture);
      if (Boolean.getBoolean("gongzhi.screenshots")) {
        Files.createDirectories(SHOWN);
        Files.copy(made, SHOWN.resolve(made.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same to the eye in fewer shades, packed as tightly as PNG can. */
  private static byte[] lean(byte[] picture) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(picture));
    BufferedImage fewer =
        new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        int shade = full.getRGB(x, y) & SHADES;
        fewer.setRGB(x, y, shade | shade >> 6 & LOWEST); // so that white stays white
      }
    }
    return packed(fewer);
  }

  private static byte[] packed(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam tight = writer.getDefaultWriteParam();
    tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    tight.setCompressionQuality(0);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(packed)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), tight);
    }
    return packed.toByteArray();
  }
}
