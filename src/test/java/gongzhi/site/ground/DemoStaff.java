package gongzhi.site.ground;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.site.Browser;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers in which people of the demonstration are signed in. */
@Lazy
@Component
public class DemoStaff {

  private final JdbcClient db;
  private final ProgramWork program;
  private final Sessions sessions;

  DemoStaff(JdbcClient db, ProgramWork program, Sessions sessions) {
    this.db = db;
    this.program = program;
    this.sessions = sessions;
  }

  private record Row(long id, long party) {}

  /** Signed in under this login name, such as {@code yuhua-grid-worker}. */
  public Browser browser(int port, String login) {
    Row row = program.call(() -> account(login));
    Account account = new Account(row.id(), new PartyId(row.party()), AccountKind.STAFF);
    return new Browser(port).with("gz", sessions.begin(account, "test"));
  }

  private Row account(String login) {
    return db.sql("select id, party_id as party from parties.account where login_name = :login")
        .param("login", login)
        .query(Row.class)
        .single();
  }
}
