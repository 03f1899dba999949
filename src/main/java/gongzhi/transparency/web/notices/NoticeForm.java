package gongzhi.transparency.web.notices;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeDrafts.Draft;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.NoticeReplacement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A notice as it is typed. */
record NoticeForm(
    @Nullable Long area,
    @Nullable String term,
    @Nullable String days,
    @Nullable String title,
    @Nullable String body,
    @Nullable String replaces,
    @Nullable String how) {

  static final NoticeForm BLANK = new NoticeForm(null, "", "", "", "", "", "");

  /** A form that replaces this notice, with its ground and term. */
  static NoticeForm replacing(Notice notice, String how) {
    boolean corrects = how.equals(NoticeReplacement.CORRECTS.name());
    return new NoticeForm(
        notice.place().area().value(),
        notice.span().term(),
        "",
        notice.title(),
        corrects ? notice.body() : "",
        notice.no().value(),
        how);
  }

  static NoticeForm of(Draft draft) {
    NewNotice text = draft.text();
    NewNotice.@Nullable Replaces replaces = text.replaces();
    return new NoticeForm(
        text.area().id().value(),
        text.term(),
        text.days() == 0 ? "" : String.valueOf(text.days()),
        text.title(),
        text.body(),
        replaces == null ? "" : replaces.no().value(),
        replaces == null ? "" : replaces.how().name());
  }

  NewNotice text(Area ground) {
    return new NewNotice(ground, said(term), chosenDays(), said(title), said(body), replaced(), "");
  }

  boolean isReplacing() {
    return !said(replaces).isEmpty();
  }

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private int chosenDays() {
    String typed = said(days);
    if (!typed.matches("[0-9]{0,3}")) {
      throw Rejection.invalid("posted.days-unreadable");
    }
    return typed.isEmpty() ? 0 : Integer.parseInt(typed);
  }

  private NewNotice.@Nullable Replaces replaced() {
    if (!isReplacing()) {
      return null;
    }
    NoticeReplacement chosen =
        Arrays.stream(NoticeReplacement.values())
            .filter(one -> one.name().equals(said(how)))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("posted.choose-how"));
    return new NewNotice.Replaces(new NoticeNo(said(replaces)), chosen);
  }
}
