package gongzhi.site.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, by halves, so that fine lines survive. */
final class Scaling {

  private Scaling() {}

  /** The picture with no side longer than this, opaque on white. */
  static BufferedImage within(BufferedImage picture, int longest) {
    BufferedImage scaled = picture;
    while (Math.max(scaled.getWidth(), scaled.getHeight()) > 2 * longest) {
      scaled = drawn(scaled, half(scaled.getWidth()), half(scaled.getHeight()));
    }
    int side = Math.max(scaled.getWidth(), scaled.getHeight());
    double factor = Math.min(1.0, (double) longest / side);
    return drawn(scaled, sized(scaled.getWidth(), factor), sized(scaled.getHeight(), factor));
  }

  private static int half(int side) {
    return Math.max(1, side / 2);
  }

  private static int sized(int side, double factor) {
    return Math.max(1, (int) Math.round(side * factor));
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }
}
