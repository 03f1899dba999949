package gongzhi.cases.web.records;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.identity.People;
import gongzhi.site.Words;
import org.springframework.stereotype.Component;

/**
 * Who reported a case, masked on every paper, because paper is passed on; a number in clear has its
 * own door. Read with the rights of the running transaction.
 */
@Component
class MaskedReporter {

  private final Posts posts;
  private final People people;

  MaskedReporter(Posts posts, People people) {
    this.posts = posts;
    this.people = people;
  }

  /** Label and masked phone; empty for whoever does not read the words either. */
  String masked(RecordSheet sheet, Words words) {
    if (sheet.words() == null) {
      return "";
    }
    if (Boolean.TRUE.equals(sheet.shielded())) {
      return words.of("records.reporter-shielded");
    }
    if (sheet.reporterId() == null || sheet.reporterId() <= 0) {
      return words.of("records.reporter-unknown");
    }
    PartyId reporter = new PartyId(sheet.reporterId());
    String label = posts.label(reporter);
    return people
        .maskedPhone(reporter)
        .map(phone -> words.of("records.reporter", label, phone))
        .orElse(label);
  }
}
