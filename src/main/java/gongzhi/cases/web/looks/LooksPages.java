package gongzhi.cases.web.looks;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks in words: as a page, and as lines of a file. */
@Component
class LooksPages {

  static final int PAGE = 50;

  /** Largest file; a narrower question gives the rest. */
  static final int MOST_EXPORTED = 5_000;

  private final LooksReader reader;
  private final LookWords spoken;

  LooksPages(LooksReader reader, LookWords spoken) {
    this.reader = reader;
    this.spoken = spoken;
  }

  LooksPage page(LooksForm form, TimeWords times) {
    List<LookLine> found = reader.read(form, form.after(times), PAGE + 1, times);
    List<LookLine> shown = found.stream().limit(PAGE).toList();
    Words words = times.words();
    String next =
        found.size() > PAGE
            ? address(form, times)
                + "&"
                + after(shown.getLast().at(), shown.getLast().kind(), shown.getLast().id())
            : "";
    return new LooksPage(
        kinds(form, words),
        form.kind(),
        form.q(),
        form.first(times).toString(),
        form.last(times).toString(),
        shown.stream().map(one -> spoken.line(one, times)).toList(),
        new Paging("", next, words.of("looks.shown", shown.size())));
  }

  private static List<Choice> kinds(LooksForm form, Words words) {
    return List.of(
        Choice.plain("", words.of("looks.all"), form.kind().isEmpty()),
        Choice.plain(
            LooksForm.CALLER, words.of("looks.callers"), form.kind().equals(LooksForm.CALLER)),
        Choice.plain(
            LooksForm.EXPORT, words.of("looks.exports"), form.kind().equals(LooksForm.EXPORT)),
        Choice.plain(
            LooksForm.LOOK, words.of("look-kind.look"), form.kind().equals(LooksForm.LOOK)),
        Choice.plain(
            LooksForm.REVEAL, words.of("looks.reveals"), form.kind().equals(LooksForm.REVEAL)));
  }

  /** The head and every look asked for, newest first. */
  List<List<String>> table(LooksForm form, TimeWords times) {
    Words words = times.words();
    List<String> head =
        List.of(
            words.of("looks.at"),
            words.of("looks.by"),
            words.of("looks.what"),
            words.of("looks.whom"),
            words.of("looks.why"));
    LooksForm.Place beginning = new LooksForm.Place(form.end(times), "", 0);
    Stream<List<String>> lines =
        reader.read(form, beginning, MOST_EXPORTED, times).stream().map(one -> row(one, times));
    return Stream.concat(Stream.of(head), lines).toList();
  }

  private List<String> row(LookLine one, TimeWords times) {
    LooksPage.Line line = spoken.line(one, times);
    String at = one.at().atZone(times.zone()).toOffsetDateTime().toString();
    return List.of(at, line.by(), line.what(), line.whom(), line.why());
  }

  private static String address(LooksForm form, TimeWords times) {
    return "%s?kind=%s&q=%s&from=%s&until=%s"
        .formatted(
            LooksController.ADDRESS,
            form.kind(),
            encode(form.q(), UTF_8),
            form.first(times),
            form.last(times));
  }

  /** The place of the last line of a page, for the address of the next. */
  static String after(Instant at, String kind, long id) {
    long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    return "at=" + micros + "&atKind=" + kind + "&atId=" + id;
  }
}
