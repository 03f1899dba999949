package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.letters.LetterCameBack;
import gongzhi.parties.letters.LetterMatters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of which case a letter is, and tells whoever has it when the letter comes back. Nothing goes
 * on paper about a restricted matter, or to a reporter whose name no handler may learn.
 */
@Component
class LettersOfCases implements LetterMatters {

  private static final Pattern PAGE =
      Pattern.compile("/cases/([A-Z]{2,4}-[0-9]{4}-[0-9]{5,9})(/.*)?");

  private final JdbcClient db;
  private final CaseStore store;
  private final CaseNotices notices;

  LettersOfCases(JdbcClient db, CaseStore store, CaseNotices notices) {
    this.db = db;
    this.store = store;
    this.notices = notices;
  }

  @Override
  public Optional<Matter> of(String link) {
    Matcher page = PAGE.matcher(link);
    if (!page.matches()) {
      return Optional.empty();
    }
    return db.sql(
            """
            select c.no as number, c.area_path, c.restricted or coalesce(w.shielded, false) as restricted
              from cases.case_file c
              left join cases.case_words w on w.case_id = c.id
             where c.no = :no
            """)
        .param("no", page.group(1))
        .query(Matter.class)
        .optional();
  }

  @EventListener
  void on(LetterCameBack back) {
    CaseNo.read(back.matter()).flatMap(store::take).ifPresent(this::tell);
  }

  private void tell(Case about) {
    notices.tellUnitOf(about, "letters.notice.back");
    notices.tellOwner(about, "letters.notice.back");
  }
}
