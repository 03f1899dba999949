package gongzhi.cases.web.desk;

import gongzhi.cases.whistle.Whistle;
import gongzhi.cases.whistle.Whistle.Call;
import gongzhi.cases.whistle.Whistle.CallState;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

  @Nullable WhistleCard of(@Nullable Whistle whistle, TimeWords times) {
    if (whistle == null) {
      return null;
    }
    Words words = times.words();
    return new WhistleCard(
        words.of(
            "whistle.blown",
            words.of(whistle.kind()),
            posts.label(whistle.blownBy()),
            times.moment(whistle.blownAt())),
        whistle.reason(),
        words.of("whistle.until", times.before(whistle.answerBy())),
        whistle.calls().stream().map(call -> line(whistle, call, times)).toList());
  }

  private WhistleCard.Line line(Whistle whistle, Call call, TimeWords times) {
    CallState state = whistle.stateOf(call, times.now());
    Optional<Instant> at =
        Stream.of(call.reportedAt(), call.declinedAt(), call.answeredAt())
            .filter(Objects::nonNull)
            .findFirst();
    return new WhistleCard.Line(
        posts.label(call.unit()),
        times.words().of(state),
        at.map(times::moment).orElse(""),
        tone(state));
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
