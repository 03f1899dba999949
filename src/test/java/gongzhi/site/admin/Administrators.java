package gongzhi.site.admin;

import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.site.Browser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers of people who are signed in as staff. */
@Component
public class Administrators {

  private final Sessions sessions;
  private final ProgramWork program;
  private final JdbcClient db;

  Administrators(Cast cast, Sessions sessions, ProgramWork program, JdbcClient db) {
    this.sessions = sessions;
    this.program = program;
    this.db = db;
  }

  /** A browser in which this person is signed in as staff, just now. */
  public Browser browser(int port, PartyId person) {
    long account =
        program.call(
            () ->
                db.sql(
                        """
                        insert into parties.account (party_id, kind, login_name, created_at)
                        values (:party, 'STAFF', :name, now())
                        on conflict (party_id, kind) do update set login_name = excluded.login_name
                        returning id
                        """)
                    .param("party", person.value())
                    .param("name", "staff." + person)
                    .query(Long.class)
                    .single());
    Account known = new Account(account, person, AccountKind.STAFF);
    return new Browser(port).with("gz", sessions.begin(known, "test"));
  }
}
