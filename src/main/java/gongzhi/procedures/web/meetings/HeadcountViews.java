package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.Headcount;
import gongzhi.procedures.meetings.Headcount.Rests;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.web.meetings.MeetingView.May;
import gongzhi.procedures.web.meetings.MeetingView.Sheet;
import gongzhi.procedures.web.meetings.MeetingView.Side;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on what the heads of a meeting rest that no list of members names. */
@Component
class HeadcountViews {

  private final Headcount heads;

  HeadcountViews(Headcount heads) {
    this.heads = heads;
  }

  /** Which frozen roll says how many are due; empty where none does. */
  String roll(HeldMeeting meeting, MeetingBody body, Words words) {
    return heads
        .roll(meeting, body)
        .map(roll -> words.of("meetings.due-by-roll", roll.title(), roll.heads()))
        .orElse("");
  }

  /** One line for everybody who reads how many were there. */
  List<SummaryRow> rows(HeldMeeting meeting, Words words) {
    return heads.rests(meeting).stream()
        .map(one -> SummaryRow.text(words.of("meetings.heads-rest-on"), said(one, words), ""))
        .toList();
  }

  /** The signed list, and for the second person the sides they count on it. */
  Sheet sheet(HeldMeeting meeting, MeetingBody body, May may, Words words) {
    @Nullable Rests rests = heads.rests(meeting).orElse(null);
    if (rests == null || rests.sheet().isEmpty()) {
      return Sheet.NONE;
    }
    List<Side> sides =
        body.sides().stream()
            .map(side -> new Side(side.key(), words.of(side.title()), ""))
            .toList();
    return new Sheet(
        List.of(new PhotoPart(rests.sheet(), words.of("meetings.signed-list"), "")),
        may.sign() ? sides : List.of());
  }

  private static String said(Rests rests, Words words) {
    String due =
        rests.roll() == null
            ? words.of("meetings.due-typed")
            : words.of("meetings.due-by-roll", rests.roll().title(), rests.roll().heads());
    String came =
        words.of(rests.sheet().isEmpty() ? "meetings.came-checked-in" : "meetings.came-on-sheet");
    return due + words.of("bodies.comma") + came;
  }
}
