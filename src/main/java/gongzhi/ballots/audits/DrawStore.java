package gongzhi.ballots.audits;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about draws that were announced, and their dice. */
@Component
public class DrawStore {

  private final JdbcClient db;

  DrawStore(JdbcClient db) {
    this.db = db;
  }

  /** What everybody reads of a draw. */
  public record Told(String place, Instant at, String witness, int size) {}

  /** Dice that one person typed; for officers. */
  record Typed(String dice, @Nullable PartyId firstBy) {}

  /** The draw of a poll; empty where none was announced. */
  public Optional<Told> told(PollNo no) {
    return db.sql("select place, at, witness, size from ballots.audit_draw where poll_no = :no")
        .param("no", no.value())
        .query(Told.class)
        .optional();
  }

  Typed typed(PollNo no) {
    return db.sql("select dice, first_by from ballots.audit_draw where poll_no = :no for update")
        .param("no", no.value())
        .query(Typed.class)
        .single();
  }

  /** False where one was announced before. */
  boolean announce(HeldPoll poll, NewDraw draw, PartyId by, Instant now) {
    return db.sql(
                """
                insert into ballots.audit_draw (poll_no, area_path, place, at, witness, size, announced_by, announced_at)
                values (:no, :path, :place, :at, :witness, :size, :by, :now) on conflict do nothing
                """)
            .param("no", poll.no().value())
            .param("path", poll.areaPath())
            .param("place", draw.place())
            .param("at", Timestamp.from(Objects.requireNonNull(draw.at())))
            .param("witness", draw.witness())
            .param("size", draw.size())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void first(PollNo no, String dice, PartyId by) {
    db.sql("update ballots.audit_draw set dice = :dice, first_by = :by where poll_no = :no")
        .param("no", no.value())
        .param("dice", dice)
        .param("by", by.value())
        .update();
  }

  void second(PollNo no, PartyId by) {
    db.sql("update ballots.audit_draw set second_by = :by where poll_no = :no")
        .param("no", no.value())
        .param("by", by.value())
        .update();
  }
}
