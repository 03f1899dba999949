package gongzhi.procedures.web.trace;

import gongzhi.procedures.trace.Station;
import gongzhi.procedures.trace.Trace;
import gongzhi.procedures.web.trace.TracePage.Stop;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the page and the files of a trace. */
final class TracePages {

  private final Trace trace;
  private final TimeWords times;
  private final Words words;

  TracePages(Trace trace, TimeWords times) {
    this.trace = trace;
    this.times = times;
    this.words = times.words();
  }

  TracePage page() {
    return new TracePage(
        trace.no(),
        trace.title(),
        trace.stations().stream().map(this::stop).toList(),
        new VerifyMark(
            VerifyMark.Tone.PLAIN,
            words.of("decision.record"),
            words.of("trace.record-words"),
            "/verify"));
  }

  /** As a table, the head first. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.of("decision.col-when"),
            words.of("trace.col-no"),
            words.of("decision.col-what"),
            words.of("decision.col-who"),
            words.of("decision.col-words"),
            words.of("trace.col-proof")));
    trace
        .stations()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        times.iso(one.at()),
                        one.no(),
                        what(one),
                        who(one),
                        one.words(),
                        one.proof())));
    return rows;
  }

  /** For other programs: names of the code, not words of a language. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("no", trace.no());
    plain.put("title", trace.title());
    plain.put("stations", trace.stations().stream().map(TracePages::plain).toList());
    return plain;
  }

  private static Map<String, Object> plain(Station one) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("at", one.at().toString());
    plain.put("kind", one.kind().name());
    plain.put("no", one.no());
    plain.put("step", one.step() == null ? "" : one.step().zh());
    plain.put("body", one.body() == null ? "" : one.body().name());
    plain.put("proof", one.proof());
    plain.put("words", one.words());
    return plain;
  }

  private Stop stop(Station one) {
    return new Stop(
        times.momentOnPaper(one.at()),
        what(one),
        who(one),
        one.words(),
        one.no(),
        one.link(),
        one.proof(),
        one.proofLink());
  }

  private String what(Station one) {
    return one.step() == null
        ? words.of(one.kind())
        : words.of("trace.step", words.of(one.step()), words.of(one.kind()));
  }

  private String who(Station one) {
    return one.body() == null ? "" : words.of(one.body());
  }
}
