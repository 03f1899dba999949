package gongzhi.cases.demo;

import gongzhi.site.files.Photos;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Paints what finished work looks like: a lamp that shines, a lift that stands open. */
@Component
class DemoPhoto {

  private static final float DIMMED = .4f;

  private final Photos photos;

  DemoPhoto(Photos photos) {
    this.photos = photos;
  }

  /** A new photo of work in this category, taken in like any other; one name. */
  List<String> of(String category) {
    return List.of(photos.keep(png(painted(DemoScene.of(category)))));
  }

  /** The same place in bad light, before anybody has done anything; one name. */
  List<String> before(String category) {
    BufferedImage bright = painted(DemoScene.of(category));
    return List.of(photos.keep(png(new RescaleOp(DIMMED, 0, null).filter(bright, null))));
  }

  private static BufferedImage painted(DemoScene scene) {
    BufferedImage image =
        new BufferedImage(DemoScene.SIZE, DemoScene.SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    scene.paint(brush);
    brush.dispose();
    return image;
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
