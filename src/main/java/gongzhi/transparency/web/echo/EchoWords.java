package gongzhi.transparency.web.echo;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.transparency.echo.EchoSheet;
import gongzhi.transparency.echo.EchoSheet.EchoState;
import gongzhi.transparency.web.echo.EchoLists.Cell;
import gongzhi.transparency.web.echo.EchoLists.Fact;
import gongzhi.transparency.web.echo.EchoLists.Line;
import gongzhi.transparency.web.echo.EchoLists.Part;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a sheet into words: what was promised and what came of it, good or bad. */
record EchoWords(TimeWords times, Words words) {

  /** How many lines of each list a sheet of A3 holds. */
  private static final int ISSUES = 8;

  private static final int NEEDS = 6;
  private static final int DONE = 10;

  private static final int CONTENT = 4;
  private static final int BARELY = 3;
  private static final int WHOLE = 100;
  private static final int TENTHS = 10;

  static EchoLists of(EchoSheet sheet, TimeWords times) {
    EchoWords echo = new EchoWords(times, times.words());
    return new EchoLists(
        echo.facts(sheet.figures()),
        List.of(echo.issues(sheet), echo.needs(sheet), echo.done(sheet)));
  }

  private List<Fact> facts(EchoSheet.Figures figures) {
    return List.of(
        fact("received", words.of("echo.number", figures.received())),
        fact("done", words.of("echo.number", figures.done())),
        fact("mean", figures.done() == 0 ? words.of("echo.none") : mean(figures.tenths())),
        fact("content", figures.rated() == 0 ? words.of("echo.nobody-rated") : share(figures)));
  }

  private String mean(int tenths) {
    return words.of("echo.days", "%d.%d".formatted(tenths / TENTHS, tenths % TENTHS));
  }

  /** With its denominator, rounded half up. */
  private String share(EchoSheet.Figures figures) {
    int percent = (figures.content() * WHOLE + figures.rated() / 2) / figures.rated();
    return words.of("echo.share", percent, figures.rated(), figures.content());
  }

  private Part issues(EchoSheet sheet) {
    List<EchoSheet.Issue> all = sheet.issues().lines();
    return part(
        "issues",
        sheet.issues().total(),
        ISSUES,
        List.of("reported", "who", "promised", "now"),
        lines(all.size(), at -> issue(at, all.get(at))));
  }

  private Part needs(EchoSheet sheet) {
    List<EchoSheet.Need> all = sheet.needs().lines();
    return part(
        "needs",
        sheet.needs().total(),
        NEEDS,
        List.of("how", "who", "now"),
        lines(all.size(), at -> need(at, all.get(at))));
  }

  private Part done(EchoSheet sheet) {
    List<EchoSheet.Solved> all = sheet.done().lines();
    return part(
        "done",
        sheet.done().total(),
        DONE,
        List.of("how", "took", "said"),
        lines(all.size(), at -> solved(at, all.get(at))));
  }

  private Part part(String id, int total, int held, List<String> heads, List<Line> lines) {
    return new Part(
        id,
        words.of("echo." + id),
        total == 0 ? "" : words.of("echo." + id + ".note", total, Math.min(total, held)),
        words.of("echo." + id + ".empty"),
        heads.stream().map(head -> words.of("echo.head." + head)).toList(),
        lines);
  }

  private Line issue(int at, EchoSheet.Issue issue) {
    return line(
        at,
        ISSUES,
        issue.title(),
        issue.no(),
        List.of(
            cell("reported", times.date(issue.reported())),
            cell("who", issue.who()),
            cell("promised", words.of("echo.before", times.date(issue.promised()))),
            now(issue.state())));
  }

  private Line need(int at, EchoSheet.Need need) {
    List<Cell> cells = List.of(cell("how", need.how()), cell("who", need.who()), now(need.state()));
    return line(at, NEEDS, need.title(), need.no(), cells);
  }

  private Line solved(int at, EchoSheet.Solved solved) {
    @Nullable Integer score = solved.score();
    boolean bad = score != null && score < BARELY;
    String said = words.of(score == null ? "echo.not-said" : said(score));
    String whole =
        solved.reopened() == 0 ? said : words.of("echo.after-reopening", said, solved.reopened());
    return line(
        at,
        DONE,
        solved.title(),
        solved.no(),
        List.of(
            cell("how", solved.how()),
            cell("took", words.of("echo.days", solved.days())),
            new Cell(words.of("echo.head.said"), whole, bad)));
  }

  private static String said(int score) {
    return score >= CONTENT ? "echo.content" : score == BARELY ? "echo.barely" : "echo.not-content";
  }

  private Cell now(EchoState state) {
    return new Cell(words.of("echo.head.now"), words.of(state), state == EchoState.LATE);
  }

  private Cell cell(String head, String value) {
    return new Cell(words.of("echo.head." + head), value, false);
  }

  private static Line line(int at, int held, String title, String no, List<Cell> cells) {
    return new Line(at + 1, title, "/cases/" + no, cells, at >= held);
  }

  private Fact fact(String key, String value) {
    return new Fact(words.of("echo.fact." + key), value);
  }

  private static List<Line> lines(int count, IntFunction<Line> line) {
    return IntStream.range(0, count).mapToObj(line).toList();
  }
}
