package gongzhi.cases.web.desk;

import gongzhi.insight.Recognisable;
import gongzhi.site.Words;
import java.util.List;

/** Asks once more before a title is published: what everyone will read, and instead of what. */
public record PublishPage(
    String no, String title, String words, int version, List<String> warnings) {

  static PublishPage of(DeskCase about, String title, int version, Words in) {
    List<String> warnings = Recognisable.in(title).stream().map(in::of).toList();
    return new PublishPage(about.no(), about.title(), title, version, warnings);
  }

  public String address() {
    return "/desk/cases/" + no;
  }
}
