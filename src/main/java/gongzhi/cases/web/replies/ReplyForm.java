package gongzhi.cases.web.replies;

import gongzhi.cases.replies.NewReply;
import gongzhi.cases.replies.Reply;
import gongzhi.cases.replies.ReplyUse;
import gongzhi.shared.Rejection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text as it is typed. */
record ReplyForm(
    @Nullable Long area,
    @Nullable String category,
    @Nullable String use,
    @Nullable String title,
    @Nullable String words,
    @Nullable String reason) {

  static final ReplyForm BLANK = new ReplyForm(null, "", "ANY", "", "", "");

  static ReplyForm of(Reply text) {
    return new ReplyForm(null, text.category(), text.use().name(), text.title(), text.words(), "");
  }

  NewReply text() {
    return new NewReply(said(category), chosen(), said(title), said(words), said(reason));
  }

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private ReplyUse chosen() {
    return Arrays.stream(ReplyUse.values())
        .filter(one -> one.name().equals(use))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("replies.choose-use"));
  }
}
