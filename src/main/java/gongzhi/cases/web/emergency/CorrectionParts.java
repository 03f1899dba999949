package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Corrections;
import gongzhi.cases.emergency.Corrections.EmergencyPart;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be corrected of an emergency, and what was. */
@Component
class CorrectionParts {

  private final Corrections corrections;
  private final Posts posts;

  CorrectionParts(Corrections corrections, Posts posts) {
    this.corrections = corrections;
    this.posts = posts;
  }

  List<BoardPage.Said> parts(Row row, Words words) {
    return Stream.of(
            new BoardPage.Said(
                EmergencyPart.REASON.name(), words.of(EmergencyPart.REASON), row.reason()),
            new BoardPage.Said(
                EmergencyPart.STAND_DOWN.name(),
                words.of(EmergencyPart.STAND_DOWN),
                row.standDown()),
            new BoardPage.Said(EmergencyPart.WELL.name(), words.of(EmergencyPart.WELL), row.well()),
            new BoardPage.Said(
                EmergencyPart.BADLY.name(), words.of(EmergencyPart.BADLY), row.badly()))
        .filter(said -> !said.words().isEmpty())
        .toList();
  }

  Stream<String> history(Row row, TimeWords times) {
    Words words = times.words();
    return corrections.history(row.id()).stream()
        .map(
            past ->
                words.of(
                    "emergency.corrected-by",
                    words.of(past.part()),
                    posts.label(past.by()),
                    times.moment(past.at()),
                    past.why(),
                    past.was()));
  }
}
