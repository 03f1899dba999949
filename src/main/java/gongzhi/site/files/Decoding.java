package gongzhi.site.files;

import gongzhi.shared.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the pixels of an upload, at the size that is needed and no larger. */
final class Decoding {

  private Decoding() {}

  /** The format of the content; refuses everything that is not one of ours. */
  static PictureFormat formatOf(byte[] upload) {
    return PictureFormat.of(upload).orElseThrow(() -> Rejection.invalid("photo.not-a-picture"));
  }

  /**
   * The pixels. The header is checked first, so a small file that claims a huge picture is refused.
   */
  static BufferedImage decode(byte[] upload, PictureFormat format) {
    if (format == PictureFormat.JPEG && !JpegEnd.isReached(upload)) {
      throw Rejection.invalid("photo.broken");
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.readerName()).next();
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(stream, true, true);
      return read(reader, format);
    } catch (IOException | RuntimeException e) {
      // Decoders answer a forged file with any exception; only our own refusal is passed on.
      throw e instanceof Rejection refused ? refused : Rejection.invalid("photo.broken");
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, PictureFormat format) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1 || height < 1) {
      throw Rejection.invalid("photo.broken");
    }
    if ((long) width * height > format.mostPixels()) {
      throw Rejection.invalid("photo.too-many-pixels");
    }
    ImageReadParam wanted = reader.getDefaultReadParam();
    // Never smaller than what is kept, always less than twice as large: that bounds the memory.
    int step = Math.max(1, Math.max(width, height) / Picture.LARGE);
    wanted.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, wanted);
  }
}
