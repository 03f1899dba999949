package gongzhi.ballots.casting;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a proxy back (撤回委托): from that moment nobody else votes for this voter. What the agent
 * handed in before stands, unless the voter votes again the same way.
 */
@Component
@Transactional
public class Proxies {

  private final PollStore polls;
  private final CastStore casts;
  private final PaperStore papers;
  private final PollRecord record;
  private final JdbcClient db;
  private final InstantSource clock;

  Proxies(
      PollStore polls,
      CastStore casts,
      PaperStore papers,
      PollRecord record,
      JdbcClient db,
      InstantSource clock) {
    this.polls = polls;
    this.casts = casts;
    this.papers = papers;
    this.record = record;
    this.db = db;
    this.clock = clock;
  }

  /** The voter takes it back. */
  public void takeBack(Viewer voter, PollNo no, int entry) {
    HeldPoll poll = taking(no);
    boolean own =
        casts.entriesOf(voter.party(), poll.rollId()).stream()
            .anyMatch(one -> one.no() == entry && one.voice());
    if (!own) {
      throw Rejection.forbidden("poll.not-on-roll");
    }
    write(poll, entry, new Ending(voter.party(), null, "TAKEN_BACK"));
  }

  private record Ending(PartyId voter, @Nullable PartyId by, String cause) {}

  /** An officer writes down that the voter took it back at the desk. */
  public void takeBackAtDesk(Viewer by, PollNo no, int entry) {
    endAtDesk(by, no, entry, "TAKEN_BACK");
  }

  /**
   * An officer writes down that the voter died: what was signed before ends with it (民法典第一百七十三条).
   */
  public void noteDeath(Viewer by, PollNo no, int entry) {
    endAtDesk(by, no, entry, "DIED");
  }

  private void endAtDesk(Viewer by, PollNo no, int entry, String cause) {
    HeldPoll poll = taking(no);
    by.require(Permission.PUBLISH, poll.areaPath());
    PartyId voter =
        papers
            .voiceOf(poll.rollId(), entry)
            .orElseThrow(() -> Rejection.invalid("paper.no-such-entry"));
    write(poll, entry, new Ending(voter, by.party(), cause));
  }

  private HeldPoll taking(PollNo no) {
    HeldPoll poll = polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
    if (poll.proxiesMost() == 0) {
      throw Rejection.of("paper.no-proxies");
    }
    if (poll.state() == PollState.CLOSED || !clock.instant().isBefore(poll.closesAt())) {
      throw Rejection.of("poll.takes-no-ballots");
    }
    return poll;
  }

  private void write(HeldPoll poll, int entry, Ending ending) {
    PartyId by = ending.by();
    int first =
        db.sql(
                """
                insert into ballots.proxy_revocation (poll_no, entry_no, area_path, party_id, entered_by, at, cause)
                values (:no, :entry, :path, :voter, :by, :now, :cause) on conflict do nothing
                """)
            .param("no", poll.no().value())
            .param("entry", entry)
            .param("path", poll.areaPath())
            .param("voter", ending.voter().value())
            .param("cause", ending.cause())
            .param("by", by == null ? null : by.value(), Types.BIGINT)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (first == 0) {
      throw Rejection.of("paper.proxy-taken-back");
    }
    record.note("proxy taken back", poll, Map.of("entry", entry));
  }
}
