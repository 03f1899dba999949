package gongzhi.ballots.casting;

import gongzhi.ballots.Choice;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about ballots that come in, with the rights of whoever asks. */
@Component
public class CastStore {

  private final JdbcClient db;

  CastStore(JdbcClient db) {
    this.db = db;
  }

  /** Who took part so far, in heads and in 0.01 m². */
  public record Participation(long heads, long area) {}

  /** A ballot as its voter sees it. */
  public record OwnBallot(
      long id,
      int entry,
      @Nullable Choice choice,
      String channel,
      Instant arrived,
      String code,
      boolean counts,
      boolean denied,
      String agent) {}

  /** Participation, which is all that is shown before the end. */
  public Participation participation(PollNo no) {
    return db.sql(
            "select count(*) as heads, coalesce(sum(area), 0) as area from ballots.voice where poll_no = :no")
        .param("no", no.value())
        .query(Participation.class)
        .single();
  }

  /** For whom this person may speak on the roll. */
  public List<OwnEntry> entriesOf(PartyId person, long roll) {
    return db.sql(
            """
            select e.no, e.area as squares, q.voice,
                   coalesce((select string_agg(p.part, '、' order by p.part) from ballots.roll_part p
                              where p.roll_id = e.roll_id and p.entry_no = e.no), '') as parts
              from ballots.roll_person q
              join ballots.roll_entry e on e.roll_id = q.roll_id and e.no = q.entry_no
             where q.roll_id = :roll and q.party_id = :person
             order by e.no
             limit 20
            """)
        .param("roll", roll)
        .param("person", person.value())
        .query(OwnEntry.class)
        .list();
  }

  /** Whether a ballot of this voter counts. */
  public boolean hasVoted(PollNo no, int entry) {
    return wayOf(no, entry).isPresent();
  }

  /** All ballots in the name of this person, the latest first. */
  public List<OwnBallot> ballotsOf(PartyId person, PollNo no) {
    return db.sql(
            """
            select c.id, c.entry_no as entry, c.choice, c.channel, c.arrived, c.code,
                   exists (select from ballots.voice v where v.cast_id = c.id) as counts,
                   exists (select from ballots.denial d where d.cast_id = c.id) as denied, c.agent
              from ballots.cast_ballot c
             where c.poll_no = :no and c.party_id = :person
             order by c.id desc
             limit 50
            """)
        .param("no", no.value())
        .param("person", person.value())
        .query(OwnBallot.class)
        .list();
  }

  /**
   * Takes the ballot if the poll takes ballots at this moment, and lets it count if the voter has
   * none or may vote again the same way; empty where either is not so. The caller then undoes it.
   */
  Optional<Long> cast(HeldPoll poll, NewBallot ballot, String code, Instant now) {
    Agent agent = ballot.agent();
    return db.sql(
            """
            with taken as (
              insert into ballots.cast_ballot
                (poll_no, entry_no, party_id, choice, channel, arrived, entered_by, checked_by, agent, agent_id, document, proxy_document, code)
              select :no, :entry, :person, :choice, :channel, :now, :entered, :checked, :agent, :who, :document, :proxy, :code
               where ballots.takes_ballots(:no, :now)
              returning id)
            insert into ballots.voice (poll_no, entry_no, cast_id, way, area)
            select :no, :entry, t.id, :way, e.area
              from taken t join ballots.roll_entry e on e.roll_id = :roll and e.no = :entry
            on conflict (poll_no, entry_no) do update set cast_id = excluded.cast_id
             where voice.way = excluded.way and :again
            returning cast_id
            """)
        .param("no", poll.no().value())
        .param("entry", ballot.entry())
        .param("person", ballot.person().value())
        .param("choice", choice(poll, ballot), Types.VARCHAR)
        .param("channel", ballot.channel().name())
        .param("now", Timestamp.from(now))
        .param("entered", valueOf(ballot.enteredBy()), Types.BIGINT)
        .param("checked", valueOf(ballot.checkedBy()), Types.BIGINT)
        .param("agent", agent == null ? "" : agent.name())
        .param("who", agent == null ? null : valueOf(agent.who()), Types.BIGINT)
        .param("document", ballot.document())
        .param("proxy", ballot.proxy())
        .param("code", code)
        .param("way", ballot.way())
        .param("roll", poll.rollId())
        .param("again", poll.twice() == Terms.Twice.LAST_COUNTS && ballot.mayReplace())
        .query(Long.class)
        .optional();
  }

  /**
   * What was said in a secret poll stands apart, under a key that tells nothing; false where this
   * voter said something already.
   */
  boolean sayInSecret(PollNo no, int entry, @Nullable Choice choice) {
    return db.sql("select ballots.say_in_secret(:no, :entry, :choice)")
        .param("no", no.value())
        .param("entry", entry)
        .param("choice", choice == null ? null : choice.name(), Types.VARCHAR)
        .query(Boolean.class)
        .single();
  }

  /** By which way this voter voted; empty for none yet. */
  public Optional<String> wayOf(PollNo no, int entry) {
    return db.sql("select way from ballots.voice where poll_no = :no and entry_no = :entry")
        .param("no", no.value())
        .param("entry", entry)
        .query(String.class)
        .optional();
  }

  private static @Nullable String choice(HeldPoll poll, NewBallot ballot) {
    Choice choice = ballot.choice();
    return choice == null || poll.secret() ? null : choice.name();
  }

  private static @Nullable Long valueOf(@Nullable PartyId party) {
    return party == null ? null : party.value();
  }
}
