package gongzhi.cases.web;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.ResultKind;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.database.Scope;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.PhotoPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the result that a reporter is asked about. Where the report was merged, that is the result
 * of the leading case, as far as everyone may read it.
 */
@Component
class CaseResults {

  private final JdbcClient db;
  private final Posts posts;
  private final TransactionTemplate reading;

  CaseResults(
      JdbcClient db, Posts posts, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.posts = posts;
    this.reading = reading;
  }

  private record Done(
      String no,
      @Nullable ResultKind kind,
      @Nullable Long unit,
      Instant at,
      Next next,
      @Nullable String words,
      List<String> photos) {}

  /** What an honest no leaves the reporter with: a way, or a day. */
  private record Next(@Nullable String remedy, @Nullable Instant day) {

    static final Next NONE = new Next(null, null);

    String in(TimeWords times) {
      if (remedy != null) {
        return times.words().of("case.remedy", remedy);
      }
      return day == null ? "" : times.words().of("case.next-step", times.day(day));
    }
  }

  /** The newest result; null for others than the reporter, and while nothing is reported done. */
  @Nullable CaseResult of(CaseSheet.Whole whole, TimeWords times) {
    CaseSheet sheet = whole.sheet();
    return sheet.own()
        ? ofItself(whole).or(() -> ofLead(sheet)).map(done -> result(done, times)).orElse(null)
        : null;
  }

  private CaseResult result(Done done, TimeWords times) {
    String alt = times.words().of("photo.of-act", times.words().of(CaseAct.REPORTED_DONE));
    return new CaseResult(
        done.no(),
        done.kind() == null || !done.kind().isHonestNo() ? "" : times.words().of(done.kind()),
        done.unit() == null ? "" : posts.label(new PartyId(done.unit())),
        times.day(done.at()),
        done.next().in(times),
        Objects.requireNonNullElse(done.words(), ""),
        done.photos().stream().map(photo -> new PhotoPart(photo, alt, "")).toList());
  }

  private static Optional<Done> ofItself(CaseSheet.Whole whole) {
    return whole.entries().stream()
        .filter(entry -> entry.act() == CaseAct.REPORTED_DONE)
        .findFirst()
        .map(
            entry ->
                new Done(
                    whole.sheet().no(),
                    entry.result(),
                    entry.unitId(),
                    entry.at(),
                    new Next(entry.remedy(), entry.until()),
                    entry.words(),
                    photosOf(entry, whole.photos())));
  }

  private static List<String> photosOf(CaseSheet.Entry entry, List<CaseSheet.Photo> photos) {
    return photos.stream()
        .filter(photo -> photo.eventSeq() == entry.seq())
        .map(CaseSheet.Photo::photoId)
        .toList();
  }

  private Optional<Done> ofLead(CaseSheet sheet) {
    return sheet.leadDone()
        ? Scope.anonymous()
            .call(() -> Objects.requireNonNull(reading.execute(_ -> readLead(sheet))))
        : Optional.empty();
  }

  private Optional<Done> readLead(CaseSheet merged) {
    return db.sql("select no, unit_id, at, words, photos from cases.result_of_lead(:merged)")
        .param("merged", merged.id())
        .query((row, _) -> done(row, merged.result()))
        .optional();
  }

  private static Done done(ResultSet row, @Nullable ResultKind kind) throws SQLException {
    return new Done(
        row.getString("no"),
        kind,
        row.getObject("unit_id", Long.class),
        row.getTimestamp("at").toInstant(),
        Next.NONE,
        masked(row.getString("words")),
        List.of((String[]) row.getArray("photos").getArray()));
  }

  /** What was written for one household is read by several. */
  private static @Nullable String masked(@Nullable String words) {
    return words == null ? null : Masking.forEveryone(words);
  }
}
