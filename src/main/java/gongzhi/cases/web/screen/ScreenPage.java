package gongzhi.cases.web.screen;

import gongzhi.site.Qr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screen in the hall, ready to print.
 *
 * @param address of the same screen, which it reads again by itself
 * @param seconds how long each part is shown
 * @param night whether the hall is dark
 * @param figures null where that part was not asked for, as are the others
 */
public record ScreenPage(
    String name,
    String now,
    String address,
    int seconds,
    boolean night,
    @Nullable Figures figures,
    @Nullable Replies replies,
    @Nullable Echo echo) {

  /** The month in three numbers. */
  public record Figures(String month, int received, int closed, int late) {}

  /** The last answers; none where nothing ended yet. */
  public record Replies(List<Reply> lines) {

    private static final int FEW = 2;

    /** Whether there is room to print them large. */
    public boolean few() {
      return lines.size() <= FEW;
    }
  }

  /** One answer that everybody may read. */
  public record Reply(String title, String words, String facts) {}

  /**
   * What hangs on the wall.
   *
   * @param words which sheet, and its check code
   * @param lines what stands on it, in figures; none where no sheet was published
   */
  public record Echo(String words, List<String> lines, String shown, Qr qr) {}
}
