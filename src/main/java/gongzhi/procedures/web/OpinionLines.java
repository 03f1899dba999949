package gongzhi.procedures.web;

import gongzhi.insight.PersonSigns;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.Opinion;
import gongzhi.procedures.decision.OpinionStore;
import gongzhi.procedures.decision.WithholdingStore;
import gongzhi.procedures.decision.WithholdingStore.Withheld;
import gongzhi.procedures.web.DecisionPage.OpinionLine;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of opinions; of one that is kept back everybody reads only why. */
@Component
class OpinionLines {

  private final OpinionStore opinions;
  private final WithholdingStore withheld;

  OpinionLines(OpinionStore opinions, WithholdingStore withheld) {
    this.opinions = opinions;
    this.withheld = withheld;
  }

  /** Those that this reader sees, and the reasons of those that they do not. */
  List<OpinionLine> of(DecisionNo no, boolean answers, TimeWords times) {
    List<Opinion> seen = opinions.of(no);
    Map<Long, Withheld> kept =
        withheld.of(no).stream().collect(Collectors.toMap(Withheld::opinion, Function.identity()));
    Stream<OpinionLine> lines =
        seen.stream().map(one -> line(one, kept.get(one.id()), answers, times));
    Stream<OpinionLine> unseen =
        kept.values().stream()
            .filter(one -> one.releasedAt() == null)
            .filter(one -> seen.stream().noneMatch(known -> known.id() == one.opinion()))
            .map(one -> unseen(one, times));
    return Stream.concat(lines, unseen).toList();
  }

  /** Those that this reader sees, the latest first. */
  List<Opinion> of(DecisionNo no) {
    return opinions.of(no);
  }

  private static OpinionLine unseen(Withheld one, TimeWords times) {
    Words words = times.words();
    return new OpinionLine(
        0,
        words.of("decision.withheld-one"),
        times.moment(one.at()),
        new StatusMark("", "x", words.of("decision.withheld")),
        words.of("decision.withheld-why", one.why()),
        false,
        "",
        "");
  }

  private static OpinionLine line(
      Opinion one, @Nullable Withheld kept, boolean answers, TimeWords times) {
    Words words = times.words();
    StatusMark state =
        switch (one.answer()) {
          case NONE -> new StatusMark("you", "circle-dashed", words.of(one.answer()));
          case ADOPTED, PARTLY -> new StatusMark("done", "check", words.of(one.answer()));
          case NOT_ADOPTED -> new StatusMark("", "x", words.of(one.answer()));
        };
    return new OpinionLine(
        answers && (one.isOpen() || !one.released()) ? one.id() : 0,
        one.words(),
        times.moment(one.at()),
        state,
        one.answerWords(),
        !one.released(),
        String.join("、", PersonSigns.in(one.words())),
        kept == null ? "" : said(kept, times));
  }

  /** Why it was kept back, and whether it was released later. */
  private static String said(Withheld kept, TimeWords times) {
    Words words = times.words();
    return kept.releasedAt() == null
        ? words.of("decision.withheld-why", kept.why())
        : words.of("decision.withheld-until", kept.why(), times.moment(kept.releasedAt()));
  }
}
