package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about reviews of names and projects. */
@Component("slateReviewStore")
class ReviewStore {

  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Who reviewed it, and whether another person seconds that.
   *
   * @param unit whose members may; null where the ground has none
   */
  record By(PartyId party, Instant at, boolean seconds, @Nullable PartyId unit) {}

  /** Keeps a review; whoever seconded an earlier one has not seconded this. */
  void decide(ContestNo no, Review review, By by) {
    db.sql(
            """
            update ballots.contest_option
               set state = :state, traits = cast(:traits as text[]), reason = :reason, decided_by = :by, decided_at = :now,
                   seconds = :seconds, seconds_id = :unit, seconded_by = null, seconded_at = null
             where contest_no = :no and no = :option
            """)
        .param("no", no.value())
        .param("option", review.option())
        .param("state", (review.accepted() ? OptionState.ACCEPTED : OptionState.REFUSED).name())
        .param("traits", OptionStore.written(review.traits()))
        .param("reason", review.reason())
        .param("by", by.party().value())
        .param("now", Timestamp.from(by.at()))
        .param("seconds", by.seconds())
        .param("unit", by.unit() == null ? null : by.unit().value(), Types.BIGINT)
        .update();
  }

  /** False where the review was changed, or seconded, since it was seen. */
  boolean second(ContestNo no, int option, String seen, PartyId by, Instant now) {
    return db.sql(
                """
                update ballots.contest_option set seconded_by = :by, seconded_at = :now
                 where contest_no = :no and no = :option and seconds and seconded_by is null and complaint = ''
                   and state || traits::text = :seen and decided_by <> :by
                """)
            .param("no", no.value())
            .param("option", option)
            .param("seen", seen)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Whoever does not second it gives it back; it is reviewed again. */
  boolean giveBack(ContestNo no, int option, String seen, PartyId by) {
    return db.sql(
                """
                update ballots.contest_option set state = 'PUT', traits = '{}', reason = '', decided_by = null, decided_at = null
                 where contest_no = :no and no = :option and seconds and seconded_by is null and complaint = ''
                   and state || traits::text = :seen and decided_by <> :by
                """)
            .param("no", no.value())
            .param("option", option)
            .param("seen", seen)
            .param("by", by.value())
            .update()
        == 1;
  }
}
