package gongzhi.ballots;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.casting.PaperEntry;
import gongzhi.ballots.casting.PaperStore;
import gongzhi.ballots.casting.Papers;
import gongzhi.ballots.polls.PollNo;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people do about polls in tests, each with their own rights. */
@Lazy
@Component
public class PollDeeds {

  private final CaseFixtures cases;
  private final PollFixtures fixtures;
  private final Casting casting;
  private final Papers papers;
  private final PaperStore paperStore;
  private final Superuser superuser;

  PollDeeds(
      CaseFixtures cases,
      PollFixtures fixtures,
      Casting casting,
      Papers papers,
      PaperStore paperStore,
      Superuser superuser) {
    this.cases = cases;
    this.fixtures = fixtures;
    this.casting = casting;
    this.papers = papers;
    this.paperStore = paperStore;
    this.superuser = superuser;
  }

  public String vote(Cast who, PollNo no, String phone, Choice choice) {
    return vote(who, no, fixtures.entryOf(no, phone), choice);
  }

  public String vote(Cast who, PollNo no, int entry, Choice choice) {
    return cases.as(who, () -> casting.own(cases.viewer(who), no, entry, choice));
  }

  public String paper(PollNo no, String phone, String said) {
    PaperEntry paper = paperOf(no, phone, said, "scan-" + phone);
    act(
        CHEN_COMMUNITY_OFFICER,
        () -> papers.first(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper));
    return second(ZHAO_SECRETARY, no, paper);
  }

  public String second(Cast who, PollNo no, PaperEntry paper) {
    return cases.as(who, () -> papers.second(cases.viewer(who), no, paper));
  }

  public PaperEntry paperOf(PollNo no, String phone, String said, String scan) {
    int entry = fixtures.entryOf(no, phone);
    PartyId person =
        cases.as(
            CHEN_COMMUNITY_OFFICER,
            () ->
                paperStore
                    .voiceOf(
                        Long.parseLong(
                            fixtures.ask(
                                "select roll_id::text from ballots.poll where no = '" + no + "'")),
                        entry)
                    .orElseThrow());
    return new PaperEntry(entry, person, said, null, scan);
  }

  public void act(Cast who, Runnable act) {
    cases.as(
        who,
        () -> {
          act.run();
          return 1;
        });
  }

  /** As the owner of everything, with all triggers. */
  public void plainly(String sql) {
    try (Connection db = superuser.open();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
