package gongzhi.parties.bodies;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many members Party organisations have (组织人数), for the work of these organisations alone.
 * Whether somebody is a member is told to nobody here: a count below {@link #FEWEST} is left out.
 */
@Component
public class MemberCounts {

  /** Smaller groups could be told apart. */
  public static final int FEWEST = 5;

  private final JdbcClient db;
  private final ProgramWork program;

  MemberCounts(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  private record Count(PartyId id, long members) {}

  /**
   * Persons who are members of each of these organisations or of one below on its ground, where
   * there are {@link #FEWEST} or more. Ask only for somebody who works for them.
   */
  public Map<PartyId, Long> of(List<Organisation> organisations) {
    Long[] ids = organisations.stream().map(one -> one.id().value()).toArray(Long[]::new);
    return program.call(() -> count(ids)).stream()
        .collect(Collectors.toMap(Count::id, Count::members));
  }

  private List<Count> count(Long[] ids) {
    return db.sql(
            """
            select top.party_id as id, count(distinct m.party_id) as members
              from parties.organisation top
              join parties.organisation below on below.area_path ^@ top.area_path
              join parties.membership m on m.organisation_id = below.party_id
               and (m.until is null or m.until > current_date)
             where top.party_id = any (cast(:ids as bigint[]))
             group by top.party_id
            having count(distinct m.party_id) >= :fewest
             limit 500
            """)
        .param("ids", ids)
        .param("fewest", FEWEST)
        .query(Count.class)
        .list();
  }
}
