package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about candidates and projects, with the rights of whoever asks. */
@Component
public class OptionStore {

  private static final int MOST = 200;

  private static final String PROPOSALS =
      """
      select o.no, o.title, o.words, o.cost_fen as cost, array_to_string(o.traits, ',') as traits, coalesce(o.place, 0) as place,
             o.state, o.put_by, o.reason, o.decided_by, o.complaint, o.upheld, o.ruling, o.consent, o.consent_note, o.seconded_by,
             o.seconds and o.state <> 'PUT' and o.seconded_by is null and o.upheld is null as awaits_second,
             (select count(*) from ballots.contest_backer b where b.contest_no = o.contest_no and b.option_no = o.no) + o.signatures as backers
        from ballots.contest_option o
      """;

  private final JdbcClient db;

  OptionStore(JdbcClient db) {
    this.db = db;
  }

  private record Row(
      int no,
      String title,
      String words,
      long cost,
      String traits,
      int place,
      OptionState state,
      PartyId putBy,
      String reason,
      @Nullable PartyId decidedBy,
      String complaint,
      @Nullable Boolean upheld,
      String ruling,
      Consent consent,
      String consentNote,
      @Nullable PartyId secondedBy,
      boolean awaitsSecond,
      long backers) {

    Proposal proposal() {
      return new Proposal(
          new Option(no, title, words, cost, traitsOf(traits), place),
          state,
          putBy,
          backers,
          reason,
          decidedBy,
          complaint,
          upheld,
          ruling,
          consent,
          consentNote,
          secondedBy,
          awaitsSecond);
    }
  }

  private record SlateRow(
      int no, String title, String words, long cost, String traits, int place) {}

  private static Set<Trait> traitsOf(String written) {
    return Stream.of(written.split(","))
        .filter(one -> !one.isEmpty())
        .map(Trait::valueOf)
        .collect(Collectors.toSet());
  }

  /** What was accepted, in the order of the paper; everybody may read it. */
  public List<Option> slate(ContestNo no) {
    return db
        .sql(
            """
            select no, title, words, cost_fen as cost, array_to_string(traits, ',') as traits, coalesce(place, 0) as place
              from ballots.contest_option
             where contest_no = :no and state = 'ACCEPTED'
             order by place, no
             limit :most
            """)
        .param("no", no.value())
        .param("most", MOST)
        .query(SlateRow.class)
        .stream()
        .map(
            row ->
                new Option(
                    row.no(),
                    row.title(),
                    row.words(),
                    row.cost(),
                    traitsOf(row.traits()),
                    row.place()))
        .toList();
  }

  /** All that was put forward, with its review; for officers of the ground. */
  public List<Proposal> proposals(ContestNo no) {
    return db
        .sql(PROPOSALS + " where o.contest_no = :no order by o.no limit :most")
        .param("no", no.value())
        .param("most", MOST)
        .query(Row.class)
        .stream()
        .map(Row::proposal)
        .toList();
  }

  /** What this person put forward. */
  public List<Proposal> putBy(ContestNo no, PartyId person) {
    return db
        .sql(PROPOSALS + " where o.contest_no = :no and o.put_by = :by order by o.no limit 20")
        .param("no", no.value())
        .param("by", person.value())
        .query(Row.class)
        .stream()
        .map(Row::proposal)
        .toList();
  }

  Optional<Proposal> find(ContestNo no, int option) {
    return db.sql(PROPOSALS + " where o.contest_no = :no and o.no = :option")
        .param("no", no.value())
        .param("option", option)
        .query(Row.class)
        .optional()
        .map(Row::proposal);
  }

  /** The number of the option that lists this person or has this name, reviewed or not. */
  Optional<Integer> listed(ContestNo no, String title, @Nullable PartyId nominee) {
    return db.sql("select o from ballots.option_of(:no, :title, :nominee) as o where o is not null")
        .param("no", no.value())
        .param("title", title)
        .param("nominee", nominee == null ? null : nominee.value(), Types.BIGINT)
        .query(Integer.class)
        .optional();
  }

  /**
   * Its number; that of the other one where somebody put the same person forward at this moment.
   */
  int insert(Contest contest, NewOption option, String channel, Put put) {
    int no =
        db.sql("select nextval('ballots.contest_option_number')").query(Integer.class).single();
    int first =
        db.sql(
                """
                insert into ballots.contest_option (contest_no, no, area_path, title, words, cost_fen, channel, put_by, put_at,
                   nominee_id, consent, consented_at, consent_by)
                values (:contest, :no, :path, :title, :words, :cost, :channel, :by, :now,
                   :nominee, :consent, :agreed, :agreedBy)
                on conflict do nothing
                """)
            .param("contest", contest.no().value())
            .param("no", no)
            .param("path", contest.areaPath())
            .param("title", option.title())
            .param("words", option.words())
            .param("cost", contest.kind() == ContestKind.BUDGET ? option.cost() : 0)
            .param("channel", channel)
            .param("by", put.by().value())
            .param("now", Timestamp.from(put.at()))
            .param("nominee", put.nominee() == null ? null : put.nominee().value(), Types.BIGINT)
            .param("consent", (put.isOwn() ? Consent.GIVEN : Consent.ASKED).name())
            .param("agreed", put.isOwn() ? Timestamp.from(put.at()) : null, Types.TIMESTAMP)
            .param("agreedBy", put.isOwn() ? put.by().value() : null, Types.BIGINT)
            .update();
    return first == 1 ? no : listed(contest.no(), option.title(), put.nominee()).orElseThrow();
  }

  /** Who put something forward, when, and whom it names; null where that is not known. */
  record Put(PartyId by, Instant at, @Nullable PartyId nominee) {

    /** Whether somebody put themselves forward. */
    boolean isOwn() {
      return by.equals(nominee);
    }
  }

  static String written(Set<Trait> traits) {
    return new TreeSet<>(traits)
        .stream().map(Trait::name).collect(Collectors.joining(",", "{", "}"));
  }

  void place(ContestNo no, int option, int place) {
    db.sql(
            "update ballots.contest_option set place = :place where contest_no = :no and no = :option")
        .param("no", no.value())
        .param("option", option)
        .param("place", place)
        .update();
  }
}
