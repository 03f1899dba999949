package gongzhi.cases.web.desk;

import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else was reported around a case: open ones like it, and the same trouble shortly before. */
@Component
class DeskNeighbours {

  private static final int SIMILAR_MAX = 5;

  private final JdbcClient db;
  private final RuleBook book;

  DeskNeighbours(JdbcClient db, RuleBook book) {
    this.db = db;
    this.book = book;
  }

  /** Open cases of the same kind in the same community. */
  List<WorkRow> similar(DeskSheet sheet, Viewer viewer) {
    return db.sql(
            "select "
                + WorkQuery.COLUMNS
                + """
                , c.received_at as at
                  from cases.case_file c
                 where c.community_id = :community and c.closed_at is null and c.category = :category and c.id <> :id
                 order by c.due_at, c.id
                 limit :most
                """)
        .param("me", viewer.party().value())
        .param("community", sheet.communityId())
        .param("category", sheet.category())
        .param("id", sheet.id())
        .param("most", SIMILAR_MAX)
        .query(WorkRow.class)
        .list();
  }

  /** The same trouble at the same place within the days that the rules count as coming back. */
  DeskFile.@Nullable Earlier earlier(DeskSheet sheet) {
    if (sheet.category().equals(Category.UNCLASSIFIED)) {
      return null; // Two matters that nobody has classified need not be the same trouble.
    }
    int days = book.of(sheet.place(), sheet.ruleVersion()).rules().repeat().days();
    return db.sql(
            """
            select c.no, c.received_at
              from cases.case_file c
             where c.community_id = :community and c.received_at < :received and c.received_at > :since
               and c.category = :category and (c.area_id = :area or c.cell = :cell)
             order by c.received_at desc
             limit 1
            """)
        .param("community", sheet.communityId())
        .param("received", Timestamp.from(sheet.receivedAt()))
        .param("since", Timestamp.from(sheet.receivedAt().minus(Duration.ofDays(days))))
        .param("category", sheet.category())
        .param("area", sheet.areaId())
        .param("cell", sheet.cell())
        .query(DeskFile.Earlier.class)
        .optional()
        .orElse(null);
  }
}
