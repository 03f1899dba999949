package gongzhi.cases.web.desk;

import gongzhi.cases.whistle.EndedWhistle;
import gongzhi.cases.whistle.Whistle;
import gongzhi.cases.whistle.Whistle.Call;
import gongzhi.cases.whistle.Whistle.CallState;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the whistle of a case into words. */
@Component
class WhistleCards {

  private final Posts posts;

  WhistleCards(Posts posts) {
    this.posts = posts;
  }

  /** The open one, else the last that is over, with its marks. */
  @Nullable WhistleCard of(DeskFile file, TimeWords times) {
    Whistle open = file.whistle();
    if (open != null) {
      String until = times.words().of("whistle.until", times.before(open.answerBy()));
      List<WhistleCard.Line> lines =
          open.calls().stream().map(call -> line(open, call, times, times.now())).toList();
      return new WhistleCard(title(open, times), open.reason(), until, lines);
    }
    return file.ended() == null ? null : ended(file.ended(), times);
  }

  private WhistleCard ended(EndedWhistle over, TimeWords times) {
    Whistle whistle = over.whistle();
    String how =
        times
            .words()
            .of(
                over.calledOff() ? "whistle.called-off-by" : "whistle.ended-by",
                posts.label(over.endedBy()),
                times.moment(over.endedAt()));
    List<WhistleCard.Line> lines =
        whistle.calls().stream()
            .map(
                call ->
                    line(whistle, call, times, over.endedAt())
                        .marked(marks(over.of(call.unit()), times.words())))
            .toList();
    return new WhistleCard(title(whistle, times), whistle.reason(), how, lines);
  }

  private String title(Whistle whistle, TimeWords times) {
    Words words = times.words();
    return words.of(
        "whistle.blown",
        words.of(whistle.kind()),
        posts.label(whistle.blownBy()),
        times.moment(whistle.blownAt()));
  }

  private WhistleCard.Line line(Whistle whistle, Call call, TimeWords times, Instant seen) {
    CallState state = whistle.stateOf(call, seen);
    Optional<Instant> at =
        Stream.of(call.reportedAt(), call.declinedAt(), call.answeredAt())
            .filter(Objects::nonNull)
            .findFirst();
    return new WhistleCard.Line(
        posts.label(call.unit()),
        times.words().of(state),
        at.map(times::moment).orElse(""),
        tone(state),
        "");
  }

  private static String marks(EndedWhistle.Marks marks, Words words) {
    return Stream.of(
            marks.ofAnswer() == null ? "" : words.of("whistle.mark-of-answer", marks.ofAnswer()),
            marks.ofWhistle() == null ? "" : words.of("whistle.mark-of-whistle", marks.ofWhistle()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(words.of("desk.list-comma")));
  }

  private static String tone(CallState state) {
    return switch (state) {
      case CALLED -> "new";
      case LATE, DECLINED -> "late";
      case ANSWERED -> "doing";
      case REPORTED -> "done";
    };
  }
}
