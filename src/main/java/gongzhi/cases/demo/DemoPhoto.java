package gongzhi.cases.demo;

import gongzhi.site.files.Photos;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Paints a lamp that shines, as the photo of finished work. */
@Component
class DemoPhoto {

  private static final int SIZE = 480;

  private final Photos photos;

  DemoPhoto(Photos photos) {
    this.photos = photos;
  }

  /** A new photo, taken in like any other; one name. */
  List<String> make() {
    return List.of(photos.keep(picture()));
  }

  private static byte[] picture() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, new Color(0x2b3a55), 0, SIZE, new Color(0x8d9bb0)));
    brush.fillRect(0, 0, SIZE, SIZE);
    brush.setColor(new Color(0x6b6251));
    brush.fillRect(232, 150, 16, 330);
    brush.setColor(new Color(0xfff1b8));
    brush.fillOval(170, 70, 140, 140);
    brush.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
