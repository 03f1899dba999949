package gongzhi.cases.web.looks;

import gongzhi.cases.records.Look;
import gongzhi.cases.records.LookKind;
import gongzhi.cases.web.Timeline;
import gongzhi.parties.audit.Traces.Trace;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A look in words: who, what, about whom, why. */
@Component
class LookWords {

  private final Timeline timeline;
  private final Areas areas;

  LookWords(Timeline timeline, Areas areas) {
    this.timeline = timeline;
    this.areas = areas;
  }

  LooksPage.Line line(LookLine one, TimeWords times) {
    return one.look() == null
        ? reveal(Objects.requireNonNull(one.reveal()), times)
        : line(one.look(), times);
  }

  LooksPage.Line line(Look look, TimeWords times) {
    Words words = times.words();
    return new LooksPage.Line(
        times.moment(look.at()),
        look.by().isEmpty() ? words.of("looks.the-reporter") : look.by(),
        words.of(look.kind()),
        look.whom(),
        why(look, words));
  }

  private static LooksPage.Line reveal(Trace trace, TimeWords times) {
    Words words = times.words();
    String field = trace.what().substring(trace.what().indexOf(' ') + 1);
    return new LooksPage.Line(
        times.moment(trace.at()),
        trace.by(),
        words.of("looks.saw", words.of("field." + field)),
        trace.whom(),
        trace.about());
  }

  /** The number or the ground it was about, how many, and in which post. */
  private String why(Look look, Words words) {
    Optional<Area> where = area(look.areaPath());
    String about = look.about().isEmpty() ? where.map(Area::name).orElse("") : look.about();
    String post =
        look.role().isEmpty()
            ? ""
            : where.map(area -> timeline.role(areas.place(area), look.role(), words)).orElse("");
    String many =
        look.kind() == LookKind.CALLER || look.kind() == LookKind.HISTORIES
            ? words.of("looks.matters", look.found())
            : "";
    return String.join(" ", about, many, post).replaceAll(" +", " ").strip();
  }

  private Optional<Area> area(String path) {
    String[] ids = path.split("/");
    return ids.length < 2
        ? Optional.empty()
        : areas.find(new AreaId(Long.parseLong(ids[ids.length - 1])));
  }
}
