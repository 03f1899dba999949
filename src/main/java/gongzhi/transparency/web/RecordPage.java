package gongzhi.transparency.web;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
import gongzhi.transparency.PublicRecord;
import gongzhi.transparency.note.VerifierKey;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** One record for the holder of its code: each committed step and how it stands. */
public record RecordPage(VerifyMark mark, String name, String key, List<Line> lines) {

  /** One step. */
  public record Line(
      String what, String when, String leafHash, String standing, String words, String erased) {}

  public RecordPage {
    lines = List.copyOf(lines);
  }

  static RecordPage of(PublicRecord record, VerifierKey key, TimeWords time) {
    List<Line> lines = record.steps().stream().map(step -> line(step, time)).toList();
    String name = record.subject().substring(record.subject().indexOf(':') + 1);
    return new RecordPage(mark(record, time.words()), name, key.toString(), lines);
  }

  private static VerifyMark mark(PublicRecord record, Words words) {
    if (record.isIntact() && record.halted() > 0) {
      return new VerifyMark(
          false,
          words.of("verify.record-halted"),
          words.of("verify.record-halted-words", record.halted()),
          "/verify");
    }
    return new VerifyMark(
        record.isIntact(),
        words.of(record.isIntact() ? "verify.record-intact" : "verify.record-broken"),
        words.of("verify.record-steps", record.steps().size()),
        "/verify");
  }

  /** Type {@code case reported-done} is the act {@code case-act.reported-done} of its module. */
  private static String what(String type, Words words) {
    return Stream.of("fact." + type.replace(' ', '_'), type.replaceFirst(" ", "-act."))
        .filter(words::has)
        .findFirst()
        .map(key -> words.of(key))
        .orElse(type);
  }

  private static Line line(PublicRecord.Step step, TimeWords time) {
    Words words = time.words();
    return new Line(
        what(step.type(), words),
        time.moment(step.writtenAt()),
        HexFormat.of().formatHex(step.leafHash()),
        step.standing().name(),
        words.of(step.standing()),
        step.erased() ? words.of("verify.erased") : "");
  }
}
