package gongzhi.cases.web.desk;

import gongzhi.cases.mediation.Mediations;
import gongzhi.cases.parts.PartRules;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages beside a case on which more is done about it, as far as it has them. */
@Component
class DeskBeside {

  private final Posts posts;

  DeskBeside(Posts posts) {
    this.posts = posts;
  }

  List<SummaryRow> of(DeskSheet sheet, Words words) {
    List<SummaryRow> rows = new ArrayList<>();
    if (isWithCommittee(sheet)) {
      rows.add(
          SummaryRow.text(
              words.of("mediation.title"),
              words.of("mediation.open-page"),
              address(sheet, "mediation")));
    }
    if (PartRules.isDivisible(sheet.status(), sheet.restricted()) || !sheet.helperIds().isEmpty()) {
      rows.add(
          SummaryRow.text(
              words.of("parts.title"), words.of("parts.open-page"), address(sheet, "parts")));
    }
    if (!sheet.restricted()) {
      rows.add(
          SummaryRow.text(
              words.of("three.title"), words.of("three.open-page"), address(sheet, "three-party")));
      rows.add(
          SummaryRow.text(
              words.of("meeting.page-title"),
              words.of("meeting.see"),
              address(sheet, "joint-meeting")));
    }
    return rows;
  }

  private static String address(DeskSheet sheet, String page) {
    return "/desk/cases/" + sheet.no() + "/" + page;
  }

  /** Whether a mediation committee has it. */
  private boolean isWithCommittee(DeskSheet sheet) {
    return sheet.unitId() != null
        && posts
            .organisation(new PartyId(sheet.unitId()))
            .filter(unit -> unit.kind().equals(Mediations.COMMITTEE))
            .isPresent();
  }
}
