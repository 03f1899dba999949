package gongzhi.cases.web.ratings;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * How it was answered whether it is solved, and how content people were: apart, each with what it
 * is a part of. There are no totals, so that nothing hidden can be reckoned from them.
 */
@Controller
@Needs(Permission.CASE_SEE)
class RatingsController {

  static final String ADDRESS = "/desk/ratings";

  private static final int MONTHS = 6;

  /** Fewer answers than this would tell who gave them. */
  private static final long FEWEST = 5;

  private static final long PERCENT = 100;

  private final RatingsQuery query;
  private final Posts posts;
  private final Pages pages;

  RatingsController(RatingsQuery query, Posts posts, Pages pages) {
    this.query = query;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping("/desk/ratings")
  View show(@RequestParam(defaultValue = "") String month, TimeWords times) {
    YearMonth present = YearMonth.from(times.now().atZone(times.zone()));
    YearMonth asked = month.isEmpty() ? present : read(month, present);
    return pages.show(
        "cases/ratings/page",
        new RatingsPage(
            IntStream.range(0, MONTHS)
                .mapToObj(back -> tab(present.minusMonths(back), asked, times))
                .toList(),
            query.of(asked).stream().map(row -> line(row, times.words())).toList()));
  }

  private static YearMonth read(String month, YearMonth present) {
    try {
      YearMonth asked = YearMonth.parse(month);
      if (!asked.isAfter(present) && asked.getYear() > 2000) {
        return asked;
      }
    } catch (DateTimeException _) {
      // said below, as for a month that lies ahead
    }
    throw Rejection.invalid("ratings.no-such-month");
  }

  private static TabLink tab(YearMonth month, YearMonth asked, TimeWords times) {
    String name =
        DateTimeFormatter.ofPattern(
                times.words().of("ratings.pattern.month"), times.words().language().locale())
            .format(month);
    return new TabLink(name, ADDRESS + "?month=" + month, month.equals(asked), "", "");
  }

  private RatingsPage.Line line(RatingsQuery.Row row, Words words) {
    return new RatingsPage.Line(
        row.unit() == null ? words.of("ratings.no-unit") : posts.label(row.unit()),
        share(row.solved(), row.answered(), words),
        share(row.content(), row.rated(), words),
        share(row.called(), row.bad(), words),
        row.late() == 0 ? "" : words.of("ratings.late", row.late()));
  }

  private static String share(long part, long whole, Words words) {
    if (whole == 0) {
      return words.of("ratings.none");
    }
    if (whole < FEWEST) {
      return words.of("ratings.few", FEWEST);
    }
    return words.of("ratings.share", part * PERCENT / whole, part, whole);
  }
}
