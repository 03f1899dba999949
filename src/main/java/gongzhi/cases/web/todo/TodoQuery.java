package gongzhi.cases.web.todo;

import static gongzhi.parties.Permission.CASE_EXTEND_APPROVE;
import static gongzhi.parties.Permission.CASE_PETITION;
import static gongzhi.parties.Permission.CASE_REJECT_APPROVE;
import static gongzhi.parties.Permission.CASE_RESTRICTED;
import static gongzhi.parties.Permission.CASE_STUDY;
import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.CASE_WHISTLE;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for one person, with their rights. */
@Component
class TodoQuery {

  static final int SHOWN = 5;

  /** Nobody needs to know how many beyond this. */
  static final int MOST = 100;

  private static final String SUM =
      Arrays.stream(TodoKind.values())
          .map(kind -> "(select count(*) from (" + kind.body + " limit " + MOST + ") one)")
          .collect(Collectors.joining(" + ", "select ", ""));

  private final JdbcClient db;
  private final InstantSource clock;

  TodoQuery(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One case that waits.
   *
   * @param total how many wait for the same, counted no further than a hundred
   */
  record Row(
      String no,
      String place,
      int ruleVersion,
      String category,
      @Nullable String title,
      @Nullable String titlePublic,
      long communityId,
      Instant at,
      long total) {}

  /** The first of them by time, each with how many there are. */
  List<Row> first(TodoKind kind, Viewer viewer) {
    String sql =
        """
        select c.no, c.place, c.rule_version, c.category, t.title, c.title_public, c.community_id, f.at,
               count(*) over () as total
          from (%s limit %d) f
          join cases.case_file c on c.id = f.id
          left join cases.case_title t on t.case_id = c.id
         order by f.at, c.id
         limit %d
        """
            .formatted(kind.body, MOST, SHOWN);
    return of(sql, viewer).query(Row.class).list();
  }

  /** How much waits in all, each kind counted no further than a hundred. */
  long sum(Viewer viewer) {
    return of(SUM, viewer).query(Long.class).single();
  }

  private JdbcClient.StatementSpec of(String sql, Viewer viewer) {
    return db.sql(sql)
        .param("me", viewer.party().value())
        .param("units", viewer.organisations().stream().map(PartyId::value).toArray(Long[]::new))
        .param("grounds", viewer.areaPaths().toArray(String[]::new))
        .param("mayExtend", viewer.mayAnywhere(CASE_EXTEND_APPROVE))
        .param("mayReject", viewer.mayAnywhere(CASE_REJECT_APPROVE))
        .param("studies", viewer.mayAnywhere(CASE_STUDY))
        .param("whistles", viewer.mayAnywhere(CASE_WHISTLE))
        .param("supervises", viewer.mayAnywhere(CASE_SUPERVISE))
        .param("confidant", viewer.mayAnywhere(CASE_RESTRICTED))
        .param("now", Timestamp.from(clock.instant()))
        .param("petitions", viewer.mayAnywhere(CASE_PETITION));
  }
}
