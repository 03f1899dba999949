package gongzhi.ballots.casting;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says that a ballot in their name is not theirs (不是我投的). Before the end it no longer
 * counts and they may vote themselves; for five days after it, it is shown beside the result.
 */
@Component
@Transactional
public class Denials {

  /** For so long after the end a ballot can be denied. */
  public static final Duration WINDOW = Duration.ofDays(5);

  private final PollStore polls;
  private final PollRecord record;
  private final Task task;
  private final JdbcClient db;
  private final InstantSource clock;

  /** Who looks into what was denied after the end. */
  @Component("denialTask")
  record Task(Posts posts, Notices notices) {

    void give(HeldPoll poll, Instant now) {
      posts
          .holder("community_secretary", poll.area(), now)
          .ifPresent(
              holder ->
                  notices.tell(
                      new Notice(
                          holder.party(),
                          "poll.notice.denied",
                          List.of(poll.question()),
                          "/desk/polls/" + poll.no() + "/denials")));
    }
  }

  Denials(PollStore polls, PollRecord record, Task task, JdbcClient db, InstantSource clock) {
    this.polls = polls;
    this.task = task;
    this.record = record;
    this.db = db;
    this.clock = clock;
  }

  /** Denies the ballot with this code. */
  public void deny(Viewer by, PollNo no, String code) {
    HeldPoll poll = polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
    Instant now = clock.instant();
    if (!now.isBefore(poll.closesAt().plus(WINDOW))) {
      throw Rejection.of("poll.denied-too-late", WINDOW.toDays());
    }
    if (poll.secret()) {
      throw Rejection.of("poll.secret-cannot-be-denied");
    }
    boolean counts = isTaken(poll, now);
    long id = ballot(by.party(), no, code);
    insert(id, by.party(), poll, counts, now);
    if (counts) {
      takeBack(no, id);
    }
    record.note("ballot denied", poll, Map.of("code", code, "counts", counts));
    if (!counts) {
      task.give(poll, now);
    }
  }

  /** It no longer counts; what the same voter sent before it does. */
  private void takeBack(PollNo no, long id) {
    int counted =
        db.sql("delete from ballots.voice where poll_no = :no and cast_id = :id")
            .param("no", no.value())
            .param("id", id)
            .update();
    if (counted > 0) {
      db.sql(
              """
              insert into ballots.voice (poll_no, entry_no, cast_id, way, area)
              select c.poll_no, c.entry_no, c.id, case c.channel when 'PAPER' then 'PAPER' when 'IMPORTED' then 'OFFICIAL' else 'OTHER' end, e.area
                from ballots.cast_ballot d
                join ballots.cast_ballot c on c.poll_no = d.poll_no and c.entry_no = d.entry_no
                join ballots.poll p on p.no = c.poll_no
                join ballots.roll_entry e on e.roll_id = p.roll_id and e.no = c.entry_no
               where d.id = :id and not exists (select from ballots.denial n where n.cast_id = c.id)
               order by c.id desc
               limit 1
              """)
          .param("id", id)
          .update();
    }
  }

  /** Before the end; then the poll stays open until this is written. */
  private boolean isTaken(HeldPoll poll, Instant now) {
    return db.sql("select ballots.takes_ballots(:no, :now)")
        .param("no", poll.no().value())
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  private long ballot(PartyId person, PollNo no, String code) {
    return db.sql(
            "select id from ballots.cast_ballot where poll_no = :no and code = :code and party_id = :person")
        .param("no", no.value())
        .param("code", code)
        .param("person", person.value())
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("poll.no-such-ballot"));
  }

  private void insert(long id, PartyId by, HeldPoll poll, boolean counts, Instant now) {
    int first =
        db.sql(
                """
                insert into ballots.denial (cast_id, poll_no, party_id, at, counts)
                values (:id, :no, :by, :now, :counts) on conflict do nothing
                """)
            .param("id", id)
            .param("no", poll.no().value())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("counts", counts)
            .update();
    if (first == 0) {
      throw Rejection.of("poll.denied-already");
    }
  }
}
