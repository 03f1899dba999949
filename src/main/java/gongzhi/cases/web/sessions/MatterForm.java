package gongzhi.cases.web.sessions;

import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.web.desk.NewCaseForm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What somebody says at a session, as it is typed.
 *
 * @param idea whether it is an idea for a project; {@code gist} says it in an officer's words
 */
record MatterForm(
    @Nullable @BindParam("idempotency_key") String key,
    @Nullable String words,
    @Nullable Long area,
    @Nullable String address,
    @Nullable String category,
    @Nullable String phone,
    @Nullable String name,
    @Nullable Boolean idea,
    @Nullable String gist) {

  static final MatterForm BLANK = new MatterForm("", "", null, "", "", "", "", null, "");

  boolean isIdea() {
    return Boolean.TRUE.equals(idea);
  }

  String gistIfIdea() {
    return isIdea() ? SessionForm.said(gist) : "";
  }

  /**
   * The same for the one door, as a meeting. Nobody is asked there whose phone it is, so that of
   * another name counts as somebody else's.
   */
  NewCaseForm report() {
    MatterKind kind = isIdea() ? MatterKind.SUGGESTION : null;
    return new NewCaseForm(
        key,
        Channel.MEETING,
        words,
        "",
        area,
        address,
        category,
        kind,
        phone,
        name,
        "",
        false,
        false,
        null,
        NewCaseForm.SOMEBODY_ELSE);
  }
}
