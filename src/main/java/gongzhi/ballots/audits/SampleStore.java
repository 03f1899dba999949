package gongzhi.ballots.audits;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about samples. */
@Component
public class SampleStore {

  private static final int MOST = 200;
  private static final int PAPERS_MOST = 5000;

  private final JdbcClient db;
  private final ProgramWork program;

  SampleStore(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  private record Drawn(String seed, int size, int among, boolean bound) {}

  /** Where a sampled ballot came from, for the officers who look at it. */
  public record Origin(String code, int entry, String channel) {}

  /** The sample of a poll; empty while none was drawn. */
  public Optional<Audit> find(PollNo no) {
    return db.sql(
            """
            select a.seed, a.size, a.among, d.poll_no is not null as bound
              from ballots.audit a left join ballots.audit_draw d on d.poll_no = a.poll_no
             where a.poll_no = :no
            """)
        .param("no", no.value())
        .query(Drawn.class)
        .optional()
        .map(
            drawn ->
                new Audit(drawn.seed(), drawn.size(), drawn.among(), drawn.bound(), lines(no)));
  }

  private List<Audit.Line> lines(PollNo no) {
    return db.sql(
            "select position, code, agrees, words from ballots.audit_line where poll_no = :no order by position limit :most")
        .param("no", no.value())
        .param("most", MOST)
        .query(Audit.Line.class)
        .list();
  }

  /** Where the sampled ballots of this poll came from. */
  public List<Origin> origins(PollNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.code, c.entry_no as entry, c.channel
                      from ballots.cast_ballot c join ballots.audit_line l on l.poll_no = c.poll_no and l.code = c.code
                     where c.poll_no = :no
                     limit :most
                    """)
                .param("no", no.value())
                .param("most", MOST)
                .query(Origin.class)
                .list());
  }

  /** Every paper of this poll, in the order of the roll. */
  public List<Origin> papers(PollNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.code, c.entry_no as entry, c.channel from ballots.cast_ballot c
                     where c.poll_no = :no and c.channel = 'PAPER'
                     order by c.entry_no, c.id
                     limit :most
                    """)
                .param("no", no.value())
                .param("most", PAPERS_MOST)
                .query(Origin.class)
                .list());
  }

  /** False where a sample was drawn before. */
  boolean insert(HeldPoll poll, Audit audit, PartyId by, Instant now) {
    int first =
        db.sql(
                """
                insert into ballots.audit (poll_no, area_path, seed, size, among, drawn_by, drawn_at)
                values (:no, :path, :seed, :size, :among, :by, :now) on conflict do nothing
                """)
            .param("no", poll.no().value())
            .param("path", poll.areaPath())
            .param("seed", audit.seed())
            .param("size", audit.size())
            .param("among", audit.among())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update();
    audit.lines().forEach(line -> insert(poll.no(), line, first));
    return first == 1;
  }

  private void insert(PollNo no, Audit.Line line, int wanted) {
    db.sql(
            """
            insert into ballots.audit_line (poll_no, position, code)
            select :no, :position, :code where :wanted = 1
            """)
        .param("no", no.value())
        .param("position", line.position())
        .param("code", line.code())
        .param("wanted", wanted)
        .update();
  }

  /** False where it was looked at before, or is not in the sample. */
  boolean find(PollNo no, Finding finding, PartyId by, Instant now) {
    return db.sql(
                """
                update ballots.audit_line set agrees = :agrees, words = :words, found_by = :by, found_at = :now
                 where poll_no = :no and position = :position and agrees is null
                """)
            .param("no", no.value())
            .param("position", finding.position())
            .param("agrees", finding.agrees())
            .param("words", finding.words())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
