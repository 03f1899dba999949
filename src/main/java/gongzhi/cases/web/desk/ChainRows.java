package gongzhi.cases.web.desk;

import gongzhi.cases.supervision.Reminder;
import gongzhi.cases.supervision.Supervision;
import gongzhi.cases.supervision.SupervisionStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts supervision and reminders of a case into words: who, whom, when, and what was answered. */
@Component
class ChainRows {

  private final Posts posts;

  ChainRows(Posts posts) {
    this.posts = posts;
  }

  List<SummaryRow> of(DeskTime time, TimeWords times) {
    List<SummaryRow> rows = new ArrayList<>();
    if (time.supervision() != null) {
      rows.add(row("supervision.row", supervision(time.supervision(), times), times));
    }
    if (time.ended() != null) {
      rows.add(row("supervision.row", ended(time.ended(), times), times));
    }
    time.reminders()
        .forEach(
            reminder -> rows.add(row("supervision.reminder", reminder(reminder, times), times)));
    return rows;
  }

  private String supervision(Supervision open, TimeWords times) {
    Words words = times.words();
    String head =
        words.of("supervision.by", posts.label(open.supervisor()), times.moment(open.openedAt()));
    String asked = open.reason().isEmpty() ? words.of("supervision.by-rule") : open.reason();
    String answer =
        open.awaitsAnswer()
            ? words.of(
                "supervision.answer-by", times.moment(open.dueAt()), times.left(open.dueAt()))
            : words.of(
                "supervision.answered",
                times.moment(Objects.requireNonNull(open.answeredAt())),
                open.answer());
    return words.of("supervision.parts", head, asked, answer);
  }

  private String ended(SupervisionStore.EndedWithCase ended, TimeWords times) {
    Words words = times.words();
    return words.of(
        "supervision.parts",
        posts.label(ended.supervisor()),
        words.of("supervision.ended-as." + ended.as().name().toLowerCase(Locale.ROOT)),
        times.moment(ended.at()));
  }

  private String reminder(Reminder sent, TimeWords times) {
    Words words = times.words();
    String from = sent.byReporter() ? words.of("supervision.reporter") : posts.label(sent.by());
    String head =
        words.of(
            "supervision.reminded", from, posts.label(sent.to()), times.moment(sent.remindedAt()));
    return words.of("supervision.parts", head, sent.words(), answer(sent, times));
  }

  private String answer(Reminder sent, TimeWords times) {
    Words words = times.words();
    if (sent.answeredAt() != null) {
      return words.of("supervision.answered", times.moment(sent.answeredAt()), sent.answer());
    }
    if (sent.endedAt() != null) {
      return words.of("supervision.ended-with-case", times.moment(sent.endedAt()));
    }
    @Nullable PartyId above = sent.raisedTo();
    return above == null || sent.raisedAt() == null
        ? words.of(
            "supervision.answer-by", times.moment(sent.answerBy()), times.left(sent.answerBy()))
        : words.of("supervision.raised", posts.label(above), times.moment(sent.raisedAt()));
  }

  private static SummaryRow row(String key, String value, TimeWords times) {
    return SummaryRow.text(times.words().of(key), value, "");
  }
}
