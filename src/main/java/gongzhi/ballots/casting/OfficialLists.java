package gongzhi.ballots.casting;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about lists of an official system, and tickets that were taken in. */
@Component
public class OfficialLists {

  private static final int TICKETS_READ = 200_000;

  private final JdbcClient db;
  private final ProgramWork program;

  OfficialLists(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** A list that one person read. */
  public record Waiting(String hash, int ballots, PartyId firstBy, Instant firstAt) {}

  /** The list that waits for its second reader. */
  public Optional<Waiting> waiting(PollNo no) {
    return db.sql(
            "select hash, ballots, first_by, first_at from ballots.official_list where poll_no = :no")
        .param("no", no.value())
        .query(Waiting.class)
        .optional();
  }

  /** In the place of one that waited. */
  void put(HeldPoll poll, Waiting list) {
    remove(poll.no());
    db.sql(
            """
            insert into ballots.official_list (poll_no, area_path, hash, ballots, first_by, first_at)
            values (:no, :path, :hash, :ballots, :by, :now)
            """)
        .param("no", poll.no().value())
        .param("path", poll.areaPath())
        .param("hash", list.hash())
        .param("ballots", list.ballots())
        .param("by", list.firstBy().value())
        .param("now", Timestamp.from(list.firstAt()))
        .update();
  }

  void remove(PollNo no) {
    db.sql("delete from ballots.official_list where poll_no = :no")
        .param("no", no.value())
        .update();
  }

  /** Tickets of the other system that were taken in already, whoever did. */
  Set<String> tickets(PollNo no) {
    return new HashSet<>(
        program.call(
            () ->
                db.sql(
                        """
                        select document from ballots.cast_ballot
                         where poll_no = :no and channel = 'IMPORTED' limit :most
                        """)
                    .param("no", no.value())
                    .param("most", TICKETS_READ)
                    .query(String.class)
                    .list()));
  }
}
