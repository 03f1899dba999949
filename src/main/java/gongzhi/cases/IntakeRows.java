package gongzhi.cases;

import gongzhi.cases.moves.CaseRow;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseEvent;
import gongzhi.shared.database.ManyRows;
import gongzhi.transparency.Commitment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of new cases, one insert for each table. */
@Component
class IntakeRows {

  private static final ManyRows CASES =
      ManyRows.into(
          "received_case",
          """
          cases.case_file (id, no, place, rule_version, channel, category, kind, urgent, restricted, hidden, status,
                 title, area_id, area_path, community_id, address, lng, lat, cell, owner_id, unit_id, disputed_ground, disputed_unit, received_at,
                 due_at, promised_at, due_from, version, last_leaf)""",
          """
          :id, :no, :place, :rules, :channel, :category, :kind, :urgent, :restricted, :hidden, :status,
          :title, :area, :path, :community, :address, :lng, :lat, :cell, :owner, :unit, :disputedGround, :disputedUnit, :received,
          :due, :promised, :from, :version, decode(:leaf, 'hex')""",
          """
          id bigint, no text, place text, rules integer, channel text, category text, kind text, urgent boolean,
          restricted boolean, hidden boolean, status text, title text, area bigint, path text, community bigint,
          address text, lng double precision, lat double precision, cell bigint, owner bigint, unit bigint,
          disputedGround text, disputedUnit bigint, received timestamptz, due timestamptz, promised timestamptz, from timestamptz, version integer, leaf text""");
  private static final ManyRows WORDS =
      ManyRows.into(
          "received_words",
          "cases.case_words (case_id, reporter_id, words, words_kept, shielded)",
          ":id, :reporter, :words, :wordsKept, :shielded",
          "id bigint, reporter bigint, words text, wordsKept text, shielded boolean");
  private static final ManyRows EVENTS =
      ManyRows.into(
          "received_event",
          "cases.case_event (case_id, seq, act, by_id, unit_id, at, words, audience, detail, leaf)",
          ":id, :seq, :act, :by, :byUnit, :at, :words, :audience, :detail::jsonb, decode(:leaf, 'hex')",
          """
          id bigint, seq integer, act text, by bigint, byUnit bigint, at timestamptz, words text, audience text,
          detail text, leaf text""");
  private static final ManyRows ASSIGNMENTS =
      ManyRows.into(
          "received_assignment",
          "cases.assignment (case_id, kind, unit_id, task, assigned_by, assigned_at, due_at)",
          ":id, 'LEAD', :unit, :task, 0, :from, :due",
          "id bigint, unit bigint, task text, from timestamptz, due timestamptz");
  private static final ManyRows PHOTOS =
      ManyRows.into(
          "received_photo",
          "cases.case_photo (photo_id, case_id, event_seq, taken)",
          ":photo, :id, 1, 'BEFORE'",
          "photo text, id bigint");

  private final NamedParameterJdbcTemplate db;
  private final JsonMapper json;

  IntakeRows(NamedParameterJdbcTemplate db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Inserts everything about these reports; the commitments stand in the order of their events. */
  void insert(List<Received> group, List<Commitment> commitments) {
    List<Map<String, @Nullable Object>> cases = new ArrayList<>();
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    int next = 0;
    for (Received one : group) {
      String leaf = "";
      for (CaseEvent event : one.events()) {
        leaf = HexFormat.of().formatHex(commitments.get(next++).leafHash());
        events.add(eventRow(event, detail(one, event), leaf));
      }
      cases.add(caseRow(one, leaf));
    }
    CASES.insert(db, cases);
    WORDS.insert(db, cases);
    EVENTS.insert(db, events);
    ASSIGNMENTS.insert(db, cases.stream().filter(row -> row.get("unit") != null).toList());
    PHOTOS.insert(db, group.stream().flatMap(IntakeRows::photoRows).toList());
  }

  private static Map<String, @Nullable Object> caseRow(Received one, String leaf) {
    Case made = one.made();
    Map<String, @Nullable Object> row = CaseRow.parameters(made.sealedBy(leaf));
    row.putAll(CaseRow.whatAndWhere(made));
    row.put("reporter", made.reporter() == null ? -made.id() : made.reporter().value());
    row.put("words", one.words());
    row.put("wordsKept", one.report().words());
    row.put("shielded", one.report().shielded());
    row.put("task", one.task());
    row.put("cell", one.cell());
    return row;
  }

  /** The words stand apart; the first event keeps what was promised. */
  private String detail(Received one, CaseEvent event) {
    return event.act() == CaseAct.RECEIVED ? json.writeValueAsString(one.kept()) : "{}";
  }

  private static Map<String, @Nullable Object> eventRow(
      CaseEvent event, String detail, String leaf) {
    Map<String, @Nullable Object> row = new HashMap<>(CaseRow.parameters(event));
    row.put("id", event.caseId());
    row.put("seq", event.seq());
    row.put("leaf", leaf);
    row.put("detail", detail);
    return row;
  }

  private static Stream<Map<String, Object>> photoRows(Received one) {
    return one.report().photos().stream()
        .map(photo -> Map.of("photo", photo, "id", one.made().id()));
  }
}
