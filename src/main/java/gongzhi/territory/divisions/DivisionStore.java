package gongzhi.territory.divisions;

import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the divisions that stand. */
@Component
class DivisionStore {

  private static final int MOST = 1_000_000;

  private final JdbcClient db;

  DivisionStore(JdbcClient db) {
    this.db = db;
  }

  List<Standing> current(String codeSystem) {
    return db.sql(
            """
            select id, level, code, name, parent_id, path
              from territory.area
             where code_system = :system and kind = 'general' and valid_to is null
               and level in ('PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY')
             limit :most
            """)
        .param("system", codeSystem)
        .param("most", MOST)
        .query(
            (row, number) ->
                new Standing(
                    new AreaId(row.getLong("id")),
                    Level.valueOf(row.getString("level")),
                    row.getString("code"),
                    row.getString("name"),
                    AreaId.of(row.getObject("parent_id", Long.class)),
                    row.getString("path")))
        .list();
  }

  /** How many current areas lie directly below one that no longer exists. */
  int stranded(List<AreaId> closed) {
    return db.sql(
            """
            select count(*) from territory.area
             where parent_id = any (:closed) and valid_to is null
            """)
        .param("closed", closed.stream().map(AreaId::value).toArray(Long[]::new))
        .query(Integer.class)
        .single();
  }
}
