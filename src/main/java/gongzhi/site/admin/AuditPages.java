package gongzhi.site.admin;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.parties.audit.Traces;
import gongzhi.parties.audit.Traces.Trace;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.territory.AreaId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Traces in words: as a page, and as lines of a file. */
@Component
class AuditPages {

  private static final int PAGE = 50;

  /** Largest file; a narrower question gives the rest. */
  static final int MOST_EXPORTED = 5_000;

  /** Who tried this is not known; whose name was used stands beside it. */
  private static final String REFUSED = "sign-in refused";

  private final Traces traces;
  private final PostTitles titles;

  AuditPages(Traces traces, PostTitles titles) {
    this.traces = traces;
    this.titles = titles;
  }

  AuditPage page(AuditForm form, TimeWords times) {
    List<Trace> found = traces.read(form.asked(times), form.after(times), PAGE + 1);
    List<Trace> shown = found.stream().limit(PAGE).toList();
    Words words = times.words();
    String next = found.size() > PAGE ? address(form, times) + after(shown.getLast()) : "";
    return new AuditPage(
        Stream.of("", "EVENT", "REVEAL", "PROPOSED", "DECIDED")
            .map(kind -> choice(kind, form.kind(), words))
            .toList(),
        form.kind(),
        form.q(),
        form.first(times).toString(),
        form.last(times).toString(),
        shown.stream().map(trace -> line(trace, times)).toList(),
        new Paging("", next, words.of("admin.audit.shown", shown.size())));
  }

  /** The head and every trace asked for, newest first. */
  List<List<String>> table(AuditForm form, TimeWords times) {
    Words words = times.words();
    List<String> head =
        Stream.of("at", "by", "what", "whom", "about")
            .map(column -> words.of("admin.audit." + column))
            .toList();
    Traces.Asked asked = form.asked(times);
    Stream<List<String>> lines =
        traces.read(asked, Traces.After.beginning(asked), MOST_EXPORTED).stream()
            .map(
                one ->
                    List.of(
                        one.at().atZone(times.zone()).toOffsetDateTime().toString(),
                        by(one, words),
                        what(one, words),
                        one.whom(),
                        about(one, words)));
    return Stream.concat(Stream.of(head), lines).toList();
  }

  private AuditPage.Line line(Trace trace, TimeWords times) {
    return new AuditPage.Line(
        times.moment(trace.at()),
        by(trace, times.words()),
        what(trace, times.words()),
        trace.whom(),
        about(trace, times.words()));
  }

  /** The post by its title, then the matter and the reason. */
  private String about(Trace trace, Words words) {
    String post =
        trace.area() == null ? "" : titles.post(trace.role(), new AreaId(trace.area()), words);
    return (post + " " + trace.about()).strip();
  }

  private static String by(Trace trace, Words words) {
    if (trace.by().isEmpty()) {
      return words.of(
          trace.what().equals(REFUSED) ? "admin.audit.unproven" : "admin.audit.program");
    }
    return trace.by();
  }

  /** Words of an act; one nobody gave words to is shown as it was written. */
  private static String what(Trace trace, Words words) {
    String key = "admin.trace." + trace.what().replace(' ', '-');
    return words.has(key) ? words.of(key) : trace.what();
  }

  private static Choice choice(String kind, String chosen, Words words) {
    String key = kind.isEmpty() ? "all" : kind.toLowerCase(Locale.ROOT);
    return Choice.plain(kind, words.of("admin.audit.kind-" + key), kind.equals(chosen));
  }

  private static String address(AuditForm form, TimeWords times) {
    return "/admin/audit?kind=%s&q=%s&from=%s&until=%s"
        .formatted(form.kind(), encode(form.q(), UTF_8), form.first(times), form.last(times));
  }

  private static String after(Trace last) {
    long micros = last.at().getEpochSecond() * 1_000_000 + last.at().getNano() / 1000;
    return "&at=" + micros + "&atKind=" + last.kind() + "&atId=" + last.id();
  }
}
