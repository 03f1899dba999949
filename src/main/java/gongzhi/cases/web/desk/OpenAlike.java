package gongzhi.cases.web.desk;

import gongzhi.insight.NearDuplicates;
import gongzhi.insight.NearDuplicates.Candidate;
import gongzhi.insight.NearDuplicates.Match;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Open cases of the same community that what somebody is saying may be about (相似诉求). */
@Component
public class OpenAlike {

  private static final int COMPARED = 200;
  private static final Duration LATELY = Duration.ofDays(30);

  private final JdbcClient db;
  private final Areas areas;
  private final WorkLines lines;
  private final TransactionTemplate transactions;

  OpenAlike(JdbcClient db, Areas areas, WorkLines lines, TransactionTemplate transactions) {
    this.db = db;
    this.areas = areas;
    this.lines = lines;
    this.transactions = transactions;
  }

  /**
   * The most alike first, at most five; nothing before anything was said.
   *
   * @param area where it is; null while unknown
   * @param category code that was chosen or that the words suggest
   */
  public List<Worklist.Line> to(
      String said, @Nullable AreaId area, String category, TimeWords times) {
    return said.isBlank() || area == null
        ? List.of()
        : areas
            .find(area)
            .flatMap(found -> areas.ancestor(found, Level.COMMUNITY))
            .map(community -> alike(said, community, category, times))
            .orElseGet(List::of);
  }

  private List<Worklist.Line> alike(String said, Area community, String category, TimeWords times) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              Map<Long, WorkRow> open =
                  open(community, times).stream()
                      .collect(Collectors.toMap(WorkRow::id, Function.identity()));
              List<Candidate> compared =
                  open.values().stream().map(row -> candidate(row, category, times)).toList();
              List<WorkRow> matches =
                  NearDuplicates.among(compared, said).stream()
                      .map(Match::id)
                      .map(id -> Objects.requireNonNull(open.get(id)))
                      .toList();
              return lines.of(matches, times);
            }));
  }

  private static Candidate candidate(WorkRow row, String category, TimeWords times) {
    String text = Objects.requireNonNullElse(row.title(), "") + " " + row.address();
    long hours = Duration.between(row.receivedAt(), times.now()).toHours();
    return new Candidate(row.id(), text, row.category().equals(category), 0, hours);
  }

  private List<WorkRow> open(Area community, TimeWords times) {
    return db.sql(
            "select "
                + WorkQuery.COLUMNS
                + """
                , c.received_at as at
                  from cases.case_file c
                 where c.community_id = :community and c.received_at > :since and c.closed_at is null
                   and not c.restricted
                 order by c.received_at desc, c.id desc
                 limit :most
                """)
        .param("community", community.id().value())
        .param("since", Timestamp.from(times.now().minus(LATELY)))
        .param("most", COMPARED)
        .query(WorkRow.class)
        .list();
  }
}
