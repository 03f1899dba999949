package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.ReceiptTokens;
import gongzhi.parties.PartyId;
import gongzhi.parties.letters.LetterCameBack;
import gongzhi.parties.letters.LetterMatters;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of which case a letter is, and tells whoever has it when the letter comes back. Of a
 * restricted matter the unit alone that has it prints letters; nothing goes on paper to a reporter
 * whose name no handler may learn.
 */
@Component
class LettersOfCases implements LetterMatters {

  private static final Pattern PAGE =
      Pattern.compile("/cases/([A-Z]{2,4}-[0-9]{4}-[0-9]{5,9})(/.*)?");

  /** The page of a case that asks its reporter. */
  private static final String ASKS = "/confirm";

  private final JdbcClient db;
  private final CaseStore store;
  private final CaseNotices notices;
  private final ReceiptTokens tokens;
  private final ConfidentialUnits confidential;

  LettersOfCases(
      JdbcClient db,
      CaseStore store,
      CaseNotices notices,
      ReceiptTokens tokens,
      ConfidentialUnits confidential) {
    this.confidential = confidential;
    this.tokens = tokens;
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
            select c.no, c.area_path, c.unit_id, c.restricted, coalesce(w.shielded, false) as shielded
              from cases.case_file c
              left join cases.case_words w on w.case_id = c.id
             where c.no = :no
            """)
        .param("no", page.group(1))
        .query(Row.class)
        .optional()
        .map(this::matter);
  }

  private record Row(
      String no, String areaPath, @Nullable Long unitId, boolean restricted, boolean shielded) {}

  /** What is confidential is printed by the unit that has it; nobody prints it elsewhere. */
  private Matter matter(Row row) {
    @Nullable PartyId unit =
        row.restricted() && row.unitId() != null && confidential.keeps(new PartyId(row.unitId()))
            ? new PartyId(row.unitId())
            : null;
    return new Matter(row.no(), row.areaPath(), row.restricted() || row.shielded(), unit);
  }

  /** The question is open as long as the work is reported done and nobody said more. */
  @Override
  public Set<String> settled(Set<String> links) {
    Map<String, String> asking =
        links.stream()
            .map(PAGE::matcher)
            .filter(page -> page.matches() && ASKS.equals(page.group(2)))
            .collect(Collectors.toMap(Matcher::group, page -> page.group(1)));
    Set<String> open = stillAsked(asking.values());
    return asking.keySet().stream()
        .filter(link -> !open.contains(asking.get(link)))
        .collect(Collectors.toSet());
  }

  private Set<String> stillAsked(Collection<String> numbers) {
    return db
        .sql(
            """
            select c.no
              from cases.case_file c
              left join cases.case_file m on m.id = c.merged_into
             where c.no = any (:numbers) and coalesce(m.status, c.status) = 'REPORTED_DONE'
             order by c.no
             limit :most
            """)
        .param("numbers", numbers.toArray(String[]::new))
        .param("most", numbers.size())
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<String> withReceipt(String link, PartyId person) {
    Matcher page = PAGE.matcher(link);
    if (!page.matches() || !mayAnswerByLink(person, page.group(1))) {
      return Optional.empty();
    }
    String rest = ASKS.equals(page.group(2)) ? ASKS : "";
    return Optional.of("/t/" + tokens.of(CaseNo.of(page.group(1))) + rest);
  }

  /** Not where it is confidential: whoever prints the letter is whoever works on it. */
  private boolean mayAnswerByLink(PartyId person, String no) {
    return db.sql(
            """
            select exists (
              select from cases.case_file c
                join cases.case_words w on w.case_id = c.id
               where c.no = :no and w.reporter_id = :person and not c.restricted)
            """)
        .param("no", no)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
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
