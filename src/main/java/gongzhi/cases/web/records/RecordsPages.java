package gongzhi.cases.web.records;

import gongzhi.cases.records.DueQuery.Asked;
import gongzhi.cases.records.DueQuery.Count;
import gongzhi.cases.records.DueQuery.Due;
import gongzhi.cases.records.Exports.ExportKind;
import gongzhi.cases.records.Holds.Hold;
import gongzhi.cases.records.RecordQuery;
import gongzhi.cases.records.RecordQuery.Books;
import gongzhi.cases.records.RecordQuery.Done;
import gongzhi.cases.records.RecordQuery.Export;
import gongzhi.cases.records.RetentionBook;
import gongzhi.cases.records.RetentionKind;
import gongzhi.cases.records.RetentionRules;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.records.RecordsPage.ExportLine;
import gongzhi.cases.web.records.RecordsPage.HoldLine;
import gongzhi.cases.web.records.RecordsPage.Line;
import gongzhi.cases.web.records.RecordsPage.Rule;
import gongzhi.insight.Masking;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the page of how long things are kept. */
@Component
class RecordsPages {

  /** What falls due so soon is shown. */
  static final Duration AHEAD = Duration.ofDays(90);

  private final RetentionBook book;
  private final RecordQuery query;
  private final Timeline timeline;
  private final Areas areas;

  RecordsPages(RetentionBook book, RecordQuery query, Timeline timeline, Areas areas) {
    this.book = book;
    this.query = query;
    this.timeline = timeline;
    this.areas = areas;
  }

  RecordsPage of(Area ground, TimeWords times) {
    String place = areas.place(ground);
    Books books = query.read(new Asked(place, ground.path(), times.now().plus(AHEAD)));
    TimeWords paper = Dossiers.onPaper(times);
    return new RecordsPage(
        ground.name(),
        rules(book.of(place), books, times.words()),
        books.due().stream().map(one -> due(one, paper)).toList(),
        books.holds().stream().map(one -> hold(one, paper)).toList(),
        books.done().stream().map(one -> done(one, paper)).toList(),
        books.exports().stream().map(one -> export(place, one, paper)).toList());
  }

  private static List<Rule> rules(RetentionRules rules, Books books, Words words) {
    return Arrays.stream(RetentionKind.values())
        .map(
            kind ->
                new Rule(
                    words.of(kind),
                    words.of("records.years", rules.years(kind)),
                    of(kind, books.dueCounts()),
                    of(kind, books.doneCounts())))
        .toList();
  }

  private static int of(RetentionKind kind, List<Count> counts) {
    return counts.stream().filter(one -> one.rule() == kind).mapToInt(Count::count).sum();
  }

  private static Line due(Due due, TimeWords paper) {
    ZoneId zone = paper.zone();
    return new Line(
        due.no(),
        paper.words().of(due.rule()),
        paper.day(due.closedAt()),
        paper.day(due.closedAt().atZone(zone).plusYears(due.years()).toInstant()));
  }

  private static Line done(Done done, TimeWords paper) {
    return new Line(
        done.no(),
        paper.words().of(done.rule()),
        paper.day(done.closedAt()),
        paper.day(done.doneAt()));
  }

  /** One hold in words. */
  static HoldLine hold(Hold hold, TimeWords paper) {
    String stands =
        hold.isOpen()
            ? paper.words().of("records.holds-now")
            : paper
                .words()
                .of(
                    "records.released",
                    paper.day(Objects.requireNonNull(hold.releasedAt())),
                    Masking.of(hold.releaseReason()));
    return new HoldLine(hold.no(), Masking.of(hold.reason()), paper.day(hold.heldAt()), stands);
  }

  private ExportLine export(String place, Export export, TimeWords paper) {
    Words words = paper.words();
    return new ExportLine(
        words.of(ExportKind.valueOf(export.kind())),
        export.no() == null ? words.of("records.cases", export.cases()) : export.no(),
        paper.moment(export.at()),
        export.role() == null
            ? words.of("records.by-reporter")
            : timeline.role(place, export.role(), words));
  }
}
