package gongzhi.transparency.web;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
import gongzhi.site.parts.VerifyMark.Tone;
import gongzhi.transparency.LogState;
import gongzhi.transparency.PublicLog;
import gongzhi.transparency.note.Checkpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What verification means here, and how the log is.
 *
 * @param audit when everything was recomputed, in words
 * @param key the public key in one line
 * @param offlineHash SHA-256 of the page to take home, hexadecimal
 */
public record VerifyPage(VerifyMark mark, String audit, String key, String offlineHash) {

  /** Ten minutes between heads without news, and one in reserve. */
  private static final Duration STOPPED_AFTER = Duration.ofMinutes(11);

  static VerifyPage of(PublicLog log, String offlineHash, TimeWords time) {
    Optional<LogState> state = log.state();
    String audit =
        state
            .flatMap(known -> Optional.ofNullable(known.auditedAt()))
            .map(at -> audited(state.get(), at, time))
            .orElseGet(() -> time.words().of("verify.audit-none"));
    return new VerifyPage(mark(log, state, time), audit, log.key().toString(), offlineHash);
  }

  private static String audited(LogState state, Instant at, TimeWords time) {
    Long size = state.auditedSize();
    String key = state.isFrozen() ? "verify.audited-before" : "verify.audited";
    return time.words().of(key, time.moment(at), size == null ? 0 : size);
  }

  private static VerifyMark mark(PublicLog log, Optional<LogState> state, TimeWords time) {
    Words words = time.words();
    String frozen = state.map(LogState::frozenBecause).orElse(null);
    if (frozen != null) {
      String why = words.of("log-frozen." + frozen.toLowerCase(Locale.ROOT));
      return new VerifyMark(Tone.BAD, words.of("verify.frozen"), why, "#state");
    }
    return log.head()
        .map(head -> mark(head, time))
        .orElseGet(
            () ->
                new VerifyMark(
                    Tone.PLAIN, words.of("verify.empty"), words.of("verify.empty-why"), "#state"));
  }

  private static VerifyMark mark(Checkpoint head, TimeWords time) {
    Words words = time.words();
    boolean stopped = head.time().plus(STOPPED_AFTER).isBefore(time.now());
    String title = words.of(stopped ? "verify.stopped" : "verify.sealing");
    String detail = words.of("verify.head", head.size(), time.moment(head.time()));
    return new VerifyMark(stopped ? Tone.BAD : Tone.GOOD, title, detail, "#state");
  }
}
