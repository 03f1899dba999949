package gongzhi.ballots.casting;

import gongzhi.ballots.count.Doubts.Doubted;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollStore;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes of a ballot that was denied after the end (否认核查): somebody who did not enter it looks,
 * says what was found, and whoever denied it is told.
 */
@Component
@Transactional
public class DenialChecks {

  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;

  private final PollStore polls;
  private final PollRecord record;
  private final Notices notices;
  private final ProgramWork program;
  private final JdbcClient db;
  private final InstantSource clock;

  DenialChecks(
      PollStore polls,
      PollRecord record,
      Notices notices,
      ProgramWork program,
      JdbcClient db,
      InstantSource clock) {
    this.polls = polls;
    this.record = record;
    this.notices = notices;
    this.program = program;
    this.db = db;
    this.clock = clock;
  }

  /**
   * A ballot that was denied after the end.
   *
   * @param forged null until somebody looked
   */
  public record Denied(
      long id,
      String code,
      int entry,
      String channel,
      PartyId by,
      @Nullable PartyId enteredBy,
      @Nullable PartyId checkedBy,
      @Nullable Boolean forged) {

    /** Whether this person brought the ballot in. */
    boolean isOf(PartyId person) {
      return person.equals(enteredBy) || person.equals(checkedBy);
    }
  }

  /** How many were looked into, and how many of them somebody else had cast. */
  public record Sum(long looked, long forged) {}

  /** What everybody reads. */
  @Transactional(readOnly = true)
  public Sum sum(PollNo no) {
    return db.sql(
            """
            select count(*) as looked, count(*) filter (where forged) as forged
              from ballots.denial_finding where poll_no = :no
            """)
        .param("no", no.value())
        .query(Sum.class)
        .single();
  }

  /** For officers of the ground alone; ask before. */
  @Transactional(readOnly = true)
  public List<Denied> denied(PollNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select d.cast_id as id, c.code, c.entry_no as entry, c.channel, d.party_id as by, c.entered_by, c.checked_by,
                           f.forged
                      from ballots.denial d join ballots.cast_ballot c on c.id = d.cast_id
                      left join ballots.denial_finding f on f.cast_id = d.cast_id
                     where d.poll_no = :no and not d.counts
                     order by d.cast_id limit 200
                    """)
                .param("no", no.value())
                .query(Denied.class)
                .list());
  }

  /**
   * Those that count and may not be whose they seem: denied after the end, and not found to be
   * theirs all the same. The program reads them; nobody is shown one.
   */
  @Transactional(readOnly = true)
  public List<Doubted> doubted(PollNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.choice, v.area
                      from ballots.denial d
                      join ballots.cast_ballot c on c.id = d.cast_id
                      join ballots.voice v on v.poll_no = c.poll_no and v.cast_id = c.id
                      left join ballots.denial_finding f on f.cast_id = d.cast_id
                     where d.poll_no = :no and not d.counts and coalesce(f.forged, true)
                     limit 5000
                    """)
                .param("no", no.value())
                .query(Doubted.class)
                .list());
  }

  /** Says what was found about one of them; not about a ballot one brought in oneself. */
  public void find(Viewer by, PollNo no, String code, boolean forged, String words) {
    HeldPoll poll = polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
    by.require(Permission.PUBLISH, poll.areaPath());
    String said = Masking.forEveryone(Masking.visible(words).strip());
    if (said.length() < WORDS_LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("roll.say-words", WORDS_LEAST, WORDS_MAX);
    }
    Denied denied =
        denied(no).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("poll.no-such-ballot"));
    if (denied.isOf(by.party())) {
      throw Rejection.of("paper.needs-another-person");
    }
    insert(poll, denied, new Found(forged, said, by.party()));
    record.note("denial looked into", poll, Map.of("code", code, "forged", forged));
    notices.tell(
        new Notice(
            denied.by(),
            forged ? "poll.notice.forged" : "poll.notice.not-forged",
            List.of(poll.question(), said),
            "/polls/" + no));
  }

  private record Found(boolean forged, String words, PartyId by) {}

  private void insert(HeldPoll poll, Denied denied, Found found) {
    int first =
        db.sql(
                """
                insert into ballots.denial_finding (cast_id, poll_no, area_path, forged, words, found_by, found_at)
                values (:id, :no, :path, :forged, :words, :by, :now) on conflict do nothing
                """)
            .param("id", denied.id())
            .param("no", poll.no().value())
            .param("path", poll.areaPath())
            .param("forged", found.forged())
            .param("words", found.words())
            .param("by", found.by().value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (first == 0) {
      throw Rejection.of("audit.found-already");
    }
  }
}
