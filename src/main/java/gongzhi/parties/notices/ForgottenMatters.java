package gongzhi.parties.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of notices and letters which matter they were about, once that matter names nobody any
 * more: that somebody was told something on a day stays.
 */
@Component
public class ForgottenMatters {

  private final JdbcClient db;

  ForgottenMatters(JdbcClient db) {
    this.db = db;
  }

  /** Everything that leads to the matter with this number; for the program's own work. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String number) {
    db.sql(
            """
            update parties.letter
               set matter = '', link = '/me/inbox', back_reason = case when back_reason = '' then '' else '——' end,
                   words = (select coalesce(jsonb_agg('—'::text), '[]') from jsonb_array_elements(words))
             where matter = :number
            """)
        .param("number", number)
        .update();
    db.sql(
            """
            update parties.notice
               set link = '/me/inbox',
                   words = (select coalesce(jsonb_agg('—'::text), '[]') from jsonb_array_elements(words))
             where (link in ('/cases/' || :number, '/desk/cases/' || :number)
                or starts_with(link, '/cases/' || :number || '/') or starts_with(link, '/desk/cases/' || :number || '/'))
            """)
        .param("number", number)
        .update();
    db.sql("update parties.reveal set matter = '' where matter = :number")
        .param("number", number)
        .update();
  }
}
