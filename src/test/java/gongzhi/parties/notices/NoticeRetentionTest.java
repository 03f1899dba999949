package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Old notices say that somebody was told, and no longer what. */
@GongzhiTest
class NoticeRetentionTest {

  @Autowired Cast people;
  @Autowired NoticeRetention retention;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void words_and_link_go_after_two_years_and_not_before() {
    PartyId old = told("731 days");
    PartyId recent = told("700 days");

    retention.forgetOldWords();

    assertThat(notice(old)).containsEntry("said", "—").containsEntry("link", "/me/inbox");
    assertThat(notice(recent)).containsEntry("said", "灯坏了").containsEntry("link", "/cases/X");
  }

  private PartyId told(String ago) {
    PartyId person = people.person();
    program.call(
        () ->
            db.sql(
                    """
                    insert into parties.notice (party_id, key, words, link, told_at, next_try_at, state)
                    values (:party, 'case.notice.confirm', '["X", "灯坏了"]', '/cases/X', now() - cast(:ago as interval), now(), 'SENT')
                    """)
                .param("party", person.value())
                .param("ago", ago)
                .update());
    return person;
  }

  private Map<String, Object> notice(PartyId person) {
    return program.call(
        () ->
            db.sql("select words ->> 1 as said, link from parties.notice where party_id = :party")
                .param("party", person.value())
                .query()
                .singleRow());
  }
}
