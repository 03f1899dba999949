package gongzhi.projects.demo;

import gongzhi.projects.funds.Project;
import gongzhi.site.files.Photos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Paints what an invoice looks like from afar: a frame and grey lines. */
@Component
class DemoInvoice {

  private static final String OWNER = "invoice";
  private static final int WIDE = 320;
  private static final int HIGH = 200;
  private static final int LINE = 20;

  private final Photos photos;

  DemoInvoice(Photos photos) {
    this.photos = photos;
  }

  /** The name of a new picture that belongs to this project. */
  String of(Project project) {
    String kept = photos.keep(png());
    photos.attach(List.of(kept), OWNER, project.no());
    return kept;
  }

  private static byte[] png() {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, WIDE, HIGH);
    brush.setColor(Color.GRAY);
    brush.drawRect(LINE / 2, LINE / 2, WIDE - LINE, HIGH - LINE);
    for (int at = LINE * 2; at < HIGH - LINE; at += LINE) {
      brush.drawLine(LINE, at, WIDE - LINE * (at / LINE), at);
    }
    brush.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
