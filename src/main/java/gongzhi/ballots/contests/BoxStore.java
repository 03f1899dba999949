package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about papers of elections and budget votes, with the rights of whoever asks. */
@Component
public class BoxStore {

  private static final int SLIPS_MAX = 20_000;

  /** So many papers hide whose each one is; fewer are never shown one by one. */
  private static final int SHOWN_LEAST = 5;

  private final JdbcClient db;

  BoxStore(JdbcClient db) {
    this.db = db;
  }

  /** A box whose papers were entered once and wait for the second entry. */
  public record Waiting(int slips, PartyId enteredBy, Instant at) {}

  /** Papers that count, and the SHA-256 of their sheet. */
  public record Sealed(int slips, String hash) {}

  /** One paper; null is spoilt. */
  public record Slip(int no, @Nullable String said) {}

  /** Whether so few papers would tell how their voters chose, who were seen to take one. */
  public static boolean tellsWhose(long slips) {
    return slips < SHOWN_LEAST;
  }

  /** The count sheet as its hash is taken: a line for each paper, {@code x} for a spoilt one. */
  public static String written(List<Slip> slips) {
    return slips.stream()
        .map(one -> one.no() + " " + (one.said() == null ? "x" : one.said()) + "\n")
        .collect(Collectors.joining());
  }

  /** How many voters took a paper. */
  public long markedOff(ContestNo no) {
    return db.sql("select ballots.marked_off(:no)")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  /** The box that waits for its second entry; for officers. */
  public Optional<Waiting> waiting(ContestNo no) {
    return db.sql(
            """
            select slips, entered_by, entered_at as at from ballots.contest_box
             where contest_no = :no and hash = ''
            """)
        .param("no", no.value())
        .query(Waiting.class)
        .optional();
  }

  /** The papers that count; everybody may know how many. */
  public Optional<Sealed> sealed(ContestNo no) {
    return db.sql(
            "select slips, hash from ballots.contest_box where contest_no = :no and hash <> ''")
        .param("no", no.value())
        .query(Sealed.class)
        .optional();
  }

  /** The papers as they came out of the box; nothing before the end, and no handful of them. */
  public List<Slip> slips(ContestNo no) {
    return db.sql(
            "select no, said from ballots.contest_slip where contest_no = :no order by no limit :most")
        .param("no", no.value())
        .param("most", SLIPS_MAX)
        .query(Slip.class)
        .list();
  }

  /** Marks a voter off: {@code TAKEN, CLOSED, NOBODY, OPENED} or {@code VOTED}. */
  String markOff(ContestNo no, int entry, Instant now) {
    return db.sql("select ballots.mark_off(:no, :entry, :now)")
        .param("no", no.value())
        .param("entry", entry)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .single();
  }

  /** The first entry: {@code TAKEN, CLOSED, ENTERED} or {@code COUNT}. */
  String open(ContestNo no, List<@Nullable String> slips, String document, Instant now) {
    return db.sql("select ballots.open_box(:no, cast(:slips as jsonb), :document, :now)")
        .param("no", no.value())
        .param("slips", JsonMapper.shared().writeValueAsString(slips))
        .param("document", document)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .single();
  }

  /** The second entry: {@code TAKEN, CLOSED, NONE, SAME} or {@code DIFFERS} with the paper. */
  String seal(ContestNo no, List<@Nullable String> slips, String hash, Instant now) {
    return db.sql("select ballots.seal_box(:no, cast(:slips as jsonb), :hash, :now)")
        .param("no", no.value())
        .param("slips", JsonMapper.shared().writeValueAsString(slips))
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .single();
  }

  /** False where no first entry waits. */
  boolean discard(ContestNo no) {
    return db.sql("select ballots.discard_box(:no)")
        .param("no", no.value())
        .query(Boolean.class)
        .single();
  }
}
