package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseEvent;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.ResultKind;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that loads or moves one case. */
@Component
public class CaseStore {

  private static final String SELECT =
      """
      select c.id, c.no, c.place, c.rule_version, c.channel, c.route, c.category, c.kind, c.urgent, c.restricted, c.hidden, c.status,
             coalesce((select t.title from cases.case_title t where t.case_id = c.id), '') as title, c.title_public, c.area_id, c.area_path, c.community_id,
             c.address, c.lng, c.lat, c.disputed_ground, c.disputed_unit, c.owner_id, c.unit_id, c.helper_ids, c.received_at, c.due_at, c.promised_at,
             c.due_from, c.extended, c.supervised, c.reopened, c.attempts, c.joined, c.merged_into, c.done_at, c.result,
             c.closed_at, c.paused_at, c.due_before, c.promised_before, c.version, encode(c.last_leaf, 'hex') as leaf,
             coalesce(w.reporter_id, cases.reporter_of(c.id)) as reporter_id
        from cases.case_file c
        left join cases.case_words w on w.case_id = c.id
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  CaseStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * The case, held until the transaction ends. Everybody who changes a case takes it first and its
   * record in the public log after it; in any other order two of them could wait for each other.
   */
  public Optional<Case> take(CaseNo no) {
    return db.sql(SELECT + " where c.no = :no for no key update of c")
        .param("no", no.value())
        .query(new CaseRow())
        .optional();
  }

  /** The same by its id; where the program acts by itself, it holds the case first as well. */
  public Optional<Case> take(long id) {
    return db.sql(SELECT + " where c.id = :id for no key update of c")
        .param("id", id)
        .query(new CaseRow())
        .optional();
  }

  /** Holds several cases, always in the same order. */
  public void takeAll(List<CaseNo> numbers) {
    db.sql(
            """
            select c.id from cases.case_file c
             where c.no = any(:numbers)
             order by c.id
               for no key update -- whole: the caller names them
            """)
        .param("numbers", numbers.stream().map(CaseNo::value).toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  /** The case with this id, not held. */
  public Optional<Case> find(long id) {
    return db.sql(SELECT + " where c.id = :id").param("id", id).query(new CaseRow()).optional();
  }

  /** A reporter who waits with a case that theirs was merged into. */
  public record Waiting(String no, long reporterId) {}

  /** Who else is asked when this case is done; at most 500. */
  List<Waiting> waitingWith(long lead) {
    return db.sql("select no, reporter_id from cases.waiting_with(:lead) limit 500")
        .param("lead", lead)
        .query(Waiting.class)
        .list();
  }

  /** Who said that they have the same trouble; at most 500. */
  List<PartyId> joinersOf(long id) {
    return db
        .sql("select party_id from cases.joiners_of(:id) limit 500")
        .param("id", id)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  /** Whether the case that this one was merged into is reported done. */
  boolean leadIsDone(long merged) {
    return db.sql("select is_done from cases.lead_of(:merged)")
        .param("merged", merged)
        .query(Boolean.class)
        .single();
  }

  /** What was said of the case that this one was merged into. */
  Optional<ResultKind> resultOfLead(long merged) {
    return db.sql("select result from cases.lead_of(:merged) where result is not null")
        .param("merged", merged)
        .query(ResultKind.class)
        .optional();
  }

  /** The unit that handles the case that this one was merged into. */
  Optional<PartyId> unitOfLead(long merged) {
    return db.sql("select unit_id from cases.lead_of(:merged) where unit_id is not null")
        .param("merged", merged)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  /** How often the case went up to another desk. */
  public int timesRaised(long id) {
    return db.sql(
            """
            select count(*) from cases.case_event
             where case_id = :id
               and (act in ('APPEALED', 'ESCALATED')
                 or (act = 'REOPENED_IN_PERSON' and detail ->> 'escalated' = 'true'))
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /**
   * The case and its event in one statement; the expected version turns a lost race into a refusal.
   */
  public void record(Case before, Case after, CaseEvent event) {
    int recorded =
        db.sql(
                """
                with moved as (
                  update cases.case_file
                     set status = :status, unit_id = :unit,
                         past_unit_ids = case when unit_id is null or unit_id = :unit then past_unit_ids
                                              else past_unit_ids || unit_id end, owner_id = :owner, due_from = :from, due_at = :due,
                         paused_at = :pausedAt, due_before = :dueBefore, promised_before = :promisedBefore,
                         promised_at = :promised, extended = :extended, supervised = :supervised,
                         reopened = :reopened, attempts = :attempts, merged_into = :mergedInto,
                         done_at = :done, result = :result, closed_at = :closed, version = :version, last_leaf = decode(:leaf, 'hex')
                   where id = :id and version = :expected
                  returning id)
                insert into cases.case_event
                       (case_id, seq, act, by_id, role, unit_id, at, words, audience, detail, leaf)
                select id, :version, :act, :by, :role, :byUnit, :at, :words, :audience, :detail::jsonb,
                       decode(:leaf, 'hex')
                  from moved
                """)
            .params(CaseRow.parameters(after))
            .param("expected", before.version())
            .params(CaseRow.parameters(event))
            .param("detail", json.writeValueAsString(event.detail()))
            .update();
    if (recorded == 0) {
      throw Rejection.of("case.moved-meanwhile");
    }
  }

  /** What waits for an answer about this case, which has ended, ends with it. */
  void endWhatWaits(long id) {
    db.sql("select cases.end_what_waits(:id)").param("id", id).query(Integer.class).single();
  }

  /** Keeps the case in the actor's sight until this transaction ends, wherever it goes. */
  void keepInSight(long id) {
    db.sql("select set_config('gongzhi.handed_over', :id, true)")
        .param("id", String.valueOf(id))
        .query(String.class)
        .single();
  }

  /** What seldom changes: category, public title, helpers, place; nothing once it is anonymised. */
  public void describe(Case after) {
    int described =
        db.sql(
                """
            update cases.case_file
               set category = :category, kind = :kind, restricted = :restricted, title_public = :publicTitle,
                   helper_ids = :helpers, urgent = :urgent, hidden = :hidden, route = :route
             where id = :id and not exists (select from cases.deletion d where d.case_id = :id)
            """)
            .param("id", after.id())
            .param("category", after.matter().category())
            .param("kind", after.matter().kind().name())
            .param("restricted", after.matter().restricted())
            .param("publicTitle", after.matter().publicTitle())
            .param("urgent", after.matter().urgent())
            .param("hidden", after.matter().hidden())
            .param("route", after.matter().route().name())
            .param(
                "helpers", after.helpers().stream().map(unit -> unit.value()).toArray(Long[]::new))
            .update();
    if (described == 0) {
      throw Rejection.of("case.is-anonymised");
    }
  }
}
