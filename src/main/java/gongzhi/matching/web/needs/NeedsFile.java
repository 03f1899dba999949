package gongzhi.matching.web.needs;

import gongzhi.matching.listings.Listing;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A list for spreadsheets, with what everybody reads anyhow. */
@Component
class NeedsFile {

  private static final List<String> HEADS =
      List.of(
          "need.no",
          "need.kind",
          "need.name",
          "need.about",
          "need.where",
          "need.by",
          "need.resource",
          "need.tags",
          "need.amount",
          "need.from",
          "need.to",
          "need.state",
          "need.posted");

  private final NeedWords said;

  NeedsFile(NeedWords said) {
    this.said = said;
  }

  List<List<String>> of(List<Listing> listings, TimeWords times) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS.stream().map(key -> times.words().of(key)).toList());
    listings.forEach(one -> rows.add(row(one, times)));
    return rows;
  }

  private List<String> row(Listing one, TimeWords times) {
    Words words = times.words();
    return List.of(
        one.no().value(),
        words.of(one.what().kind()),
        one.what().title(),
        one.what().words(),
        said.area(one),
        said.poster(one, words),
        words.of(one.what().resource()),
        said.tags(one, words),
        said.amount(one),
        one.terms().from().toString(),
        one.terms().to().toString(),
        said.state(one, times).words(),
        times.iso(one.posted()));
  }
}
