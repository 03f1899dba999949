package gongzhi.pages;

import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration and what they wait for, in one district of it. */
@Lazy
@Component
class DemoPeople {

  private static final String DISTRICT = "YH-%";

  private final Sessions sessions;
  private final ProgramWork program;
  private final JdbcClient db;

  DemoPeople(Sessions sessions, ProgramWork program, JdbcClient db) {
    this.sessions = sessions;
    this.program = program;
    this.db = db;
  }

  private record Found(long id, long partyId) {}

  /** Signs this officer in. */
  String officer(String loginName) {
    Found found =
        program.call(
            () ->
                db.sql("select id, party_id from parties.account where login_name = :name")
                    .param("name", loginName)
                    .query(Found.class)
                    .single());
    return begin(found, AccountKind.STAFF);
  }

  /** Signs the person in who reported this case. */
  String reporterOf(String no) {
    Found found =
        program.call(
            () ->
                db.sql(
                        """
                        insert into parties.account (party_id, kind, created_at)
                        select w.reporter_id, 'RESIDENT', now()
                          from cases.case_file c
                          join cases.case_words w on w.case_id = c.id
                         where c.no = :no
                        on conflict (party_id, kind) do update set closed_at = null
                        returning id, party_id
                        """)
                    .param("no", no)
                    .query(Found.class)
                    .single());
    return begin(found, AccountKind.RESIDENT);
  }

  /** The number of the newest case that stands there and whose reporter is known. */
  String caseThatIs(CaseStatus status) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.no
                      from cases.case_file c
                      join cases.case_words w on w.case_id = c.id
                     where c.status = :status and c.no like :district and w.reporter_id > 0
                     order by c.received_at desc limit 1
                    """)
                .param("status", status.name())
                .param("district", DISTRICT)
                .query(String.class)
                .single());
  }

  private String begin(Found found, AccountKind kind) {
    return sessions.begin(new Account(found.id(), new PartyId(found.partyId()), kind), "test");
  }
}
