package gongzhi.procedures.demo;

import gongzhi.procedures.meetings.Headcount;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.proposals.ProposalNo;
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

/** Paints what the signed list of a made-up meeting looks like: lines with a stroke on each. */
@Component
class DemoSheets {

  /** Whose pictures of signed opinions are, in the keeping of files. */
  private static final String OPINION = "legal-opinion";

  /** Whose pictures of signed sheets of proposals are. */
  private static final String SIGNATURES = "signature-sheet";

  private static final int WIDE = 300;
  private static final int HIGH = 400;
  private static final int LINE = 25;

  private final Photos photos;

  DemoSheets(Photos photos) {
    this.photos = photos;
  }

  /** The name of a new picture that belongs to this meeting. */
  String of(MeetingNo no) {
    String kept = photos.keep(png());
    photos.attach(List.of(kept), Headcount.SHEETS, no.value());
    return kept;
  }

  /** The name of a new picture of the signed paper of this legal opinion. */
  String opinion(String no) {
    String kept = photos.keep(png());
    photos.attach(List.of(kept), OPINION, no);
    return kept;
  }

  /** The name of a new picture of a sheet that was signed for this proposal. */
  String signed(ProposalNo no) {
    String kept = photos.keep(png());
    photos.attach(List.of(kept), SIGNATURES, no.value());
    return kept;
  }

  private static byte[] png() {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, WIDE, HIGH);
    for (int at = LINE; at < HIGH; at += LINE) {
      brush.setColor(Color.LIGHT_GRAY);
      brush.drawLine(LINE, at, WIDE - LINE, at);
      brush.setColor(Color.DARK_GRAY);
      brush.drawArc(LINE + at / 2, at - LINE / 2, LINE * 2, LINE / 2, 0, 240);
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
