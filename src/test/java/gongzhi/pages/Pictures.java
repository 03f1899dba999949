package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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

  private static final int PALETTE = 256;
  private static final int BITS = 8;
  private static final int COLOURS = 0xffffff;

  private static final Path MADE = Path.of("target/screenshots");

  private Pictures() {}

  static void take(Page page, String name) {
    Path made = MADE.resolve(name + ".png");
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    page.waitForLoadState(LoadState.NETWORKIDLE); // Photos come after the page that shows them.
    try {
      byte[] picture = lean(page.screenshot());
      Files.createDirectories(MADE);
      Files.write(made, picture); // also one that is too large, so that it can be looked at
      assertThat(picture).as(name).hasSizeLessThan(MOST_BYTES);
      if (Boolean.getBoolean("gongzhi.screenshots")) {
        Files.createDirectories(SHOWN);
        Files.copy(made, SHOWN.resolve(made.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same to the eye in its 256 most frequent colours, packed as tightly as PNG can. */
  private static byte[] lean(byte[] picture) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(picture));
    int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    int[] palette = palette(pixels);
    Map<Integer, Integer> places = new HashMap<>();
    int[] indexed =
        Arrays.stream(pixels)
            .map(one -> places.computeIfAbsent(one & COLOURS, colour -> nearest(palette, colour)))
            .toArray();
    IndexColorModel colours =
        new IndexColorModel(BITS, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage fewer =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    fewer.getRaster().setSamples(0, 0, full.getWidth(), full.getHeight(), 0, indexed);
    return packed(fewer);
  }

  private static int[] palette(int[] pixels) {
    Map<Integer, Integer> counted = new HashMap<>();
    Arrays.stream(pixels).forEach(one -> counted.merge(one & COLOURS, 1, Integer::sum));
    return counted.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(PALETTE)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static int nearest(int[] palette, int colour) {
    return IntStream.range(0, palette.length)
        .boxed()
        .min(Comparator.comparingInt(place -> distance(palette[place], colour)))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    return IntStream.of(0, BITS, BITS + BITS)
        .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
        .map(apart -> apart * apart)
        .sum();
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
