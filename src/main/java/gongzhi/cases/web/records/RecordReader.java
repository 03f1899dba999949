package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.CaseSteps;
import gongzhi.cases.web.records.RecordSheet.Mark;
import gongzhi.cases.web.records.RecordSheet.Whole;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole file of a case with the rights of the running transaction. */
@Component
class RecordReader {

  private final JdbcClient db;
  private final CaseSteps steps;

  RecordReader(JdbcClient db, CaseSteps steps) {
    this.db = db;
    this.steps = steps;
  }

  /** With all that staff may read; one out of reach looks like one that does not exist. */
  Whole forOfficer(CaseNo no) {
    RecordSheet sheet = sheet(no);
    return whole(sheet, steps.workEntries(sheet.id()), false);
  }

  /** As its reporter may read it: without tasks of units and without notes among staff. */
  Whole forReporter(CaseNo no) {
    RecordSheet sheet = sheet(no);
    if (sheet.words() == null) {
      throw notThere(no);
    }
    return whole(sheet, steps.ownEntries(sheet.id()), true);
  }

  private Whole whole(RecordSheet sheet, List<CaseSheet.Entry> newestFirst, boolean own) {
    Map<Integer, Mark> marks =
        marks(sheet.id()).stream().collect(Collectors.toMap(Mark::seq, Function.identity()));
    return new Whole(sheet, newestFirst.reversed(), steps.photos(sheet.id()), marks, own);
  }

  private RecordSheet sheet(CaseNo no) {
    return db.sql(
            """
            select c.id, c.no, c.place, c.rule_version, c.channel, c.category, c.kind, c.status, c.result,
                   (select t.title from cases.case_title t where t.case_id = c.id) as title, w.words, w.reporter_id,
                   w.shielded,
                   case when w.words is null then
                     (select a.task from cases.assignment a where a.case_id = c.id and a.kind = 'LEAD'
                       order by a.id desc limit 1) end as task,
                   c.area_id, c.area_path, c.community_id, c.address, c.unit_id, c.received_at, c.promised_at,
                   c.done_at, c.closed_at
              from cases.case_file c
              left join cases.case_words w on w.case_id = c.id
             where c.no = :no
            """)
        .param("no", no.value())
        .query(RecordSheet.class)
        .optional()
        .orElseThrow(() -> notThere(no));
  }

  private List<Mark> marks(long id) {
    return db.sql(
            """
            select seq, encode(leaf, 'hex') as leaf, (detail ->> 'score')::int as score
              from cases.case_event
             where case_id = :id
             order by seq desc
             limit 500
            """)
        .param("id", id)
        .query(Mark.class)
        .list();
  }

  private static Rejection notThere(CaseNo no) {
    return Rejection.notFound("case.not-found", no.value());
  }
}
