package gongzhi.transparency.web;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
import gongzhi.site.parts.VerifyMark.Tone;
import gongzhi.transparency.PublicRecord;
import gongzhi.transparency.note.VerifierKey;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** One record for the holder of its code: each committed step and how it stands. */
public record RecordPage(VerifyMark mark, String name, String key, List<Line> lines) {

  private static final String EXPLAINED = "/verify";

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
    if (!record.isIntact()) {
      String steps = words.of("verify.record-steps", record.steps().size());
      return new VerifyMark(Tone.BAD, words.of("verify.record-broken"), steps, EXPLAINED);
    }
    if (record.halted() > 0) {
      String why = words.of("verify.record-halted-words", record.halted());
      return new VerifyMark(Tone.BAD, words.of("verify.record-halted"), why, EXPLAINED);
    }
    if (record.waiting() > 0) {
      String count = words.of("verify.record-waiting", record.sealed(), record.waiting());
      return new VerifyMark(Tone.PLAIN, count, words.of("verify.record-waiting-words"), EXPLAINED);
    }
    String checked = words.of("verify.record-intact", record.sealed());
    return new VerifyMark(Tone.GOOD, checked, words.of("verify.record-intact-words"), EXPLAINED);
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
