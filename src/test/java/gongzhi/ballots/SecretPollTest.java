package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.polls.PollNo;
import gongzhi.cases.CaseFixtures;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secret poll: one choice for each voter, apart from who said it, and the page says how far. */
@GongzhiTest
@Import(Superuser.class)
class SecretPollTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  @Test
  void a_secret_choice_stands_apart_and_is_final() {
    PollNo no = fixtures.open(fixtures.secret());
    String code = deeds.vote(WANG_RESIDENT, no, "2046", Choice.NO);
    refused("poll.voted-already", () -> deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES));
    deeds.vote(LIU_RESIDENT, no, "2047", Choice.YES);

    assertThat(
            fixtures.ask(
                "select count(*) || ' ' || count(choice) from ballots.cast_ballot where poll_no = '"
                    + no
                    + "'"))
        .isEqualTo("2 0");
    assertThat(new Browser(port).get("/polls/" + no).body()).contains("能不能保密取决于系统管理方");
    fixtures.close(no);
    assertThat(fixtures.ask("select content from ballots.result where poll_no = '" + no + "'"))
        .contains("\"yes\":1", "\"no\":1")
        .doesNotContain(code);
  }

  @Test
  void a_secret_choice_never_stands_in_an_address() {
    PollNo no = fixtures.open(fixtures.secret());
    String entry = String.valueOf(fixtures.entryOf(no, "2046"));
    String page = "/polls/" + no;
    Browser wang = cases.browser(port, WANG_RESIDENT);

    assertThat(wang.get(page).body()).contains(page + "/check").doesNotContain("choice=YES");
    assertThat(wang.get(page + "/vote?entry=" + entry + "&choice=YES").statusCode()).isEqualTo(303);
    assertThat(wang.submit(page, page + "/check", Map.of("entry", entry, "choice", "YES")).body())
        .contains("确认后投出", "同意");
  }

  @Test
  void the_database_lets_no_voter_say_two_things() {
    PollNo no = fixtures.open(fixtures.secret());
    int entry = fixtures.entryOf(no, "2046");
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.NO);

    assertThat(says(no, entry)).isFalse();
    assertThat(says(no, fixtures.entryOf(no, "2047"))).as("for somebody else").isFalse();
    for (String second :
        new String[] {
          "insert into ballots.secret_choice (poll_no, key, choice) values ('%s', gen_random_uuid(), 'YES')",
          "update ballots.voice set said = false where poll_no = '%s'",
          "delete from ballots.voice where poll_no = '%s'",
          "update ballots.voice set cast_id = cast_id + 1 where poll_no = '%s'"
        }) {
      assertThatExceptionOfType(RuntimeException.class)
          .as(second)
          .isThrownBy(() -> cases.as(WANG_RESIDENT, () -> db.sql(second.formatted(no)).update()));
    }
    assertThat(
            fixtures.ask(
                "select count(*)::text from ballots.secret_choice where poll_no = '" + no + "'"))
        .isEqualTo("1");
  }

  @Test
  void the_database_keeps_no_voice_that_says_nothing() {
    PollNo no = fixtures.open(fixtures.secret());

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                deeds.plainly(
                    """
                    with sent as (
                      insert into ballots.cast_ballot (poll_no, entry_no, party_id, channel, arrived, code)
                      values ('%s', 1, 1, 'WEB', now(), 'SAIDNOTHING') returning id)
                    insert into ballots.voice (poll_no, entry_no, cast_id, way, area)
                    select '%s', 1, id, 'OTHER', 0 from sent
                    """
                        .formatted(no, no)))
        .withMessageContaining("says one thing");
  }

  private boolean says(PollNo no, int entry) {
    return cases.as(
        WANG_RESIDENT,
        () ->
            db.sql("select ballots.say_in_secret(:no, :entry, 'YES')")
                .param("no", no.value())
                .param("entry", entry)
                .query(Boolean.class)
                .single());
  }
}
