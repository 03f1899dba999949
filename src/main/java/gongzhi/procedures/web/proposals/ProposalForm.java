package gongzhi.procedures.web.proposals;

import org.jspecify.annotations.Nullable;

/** A proposal as it is typed; {@code phone} only where it came on paper. */
record ProposalForm(
    @Nullable Long area, @Nullable String title, @Nullable String summary, @Nullable String phone) {

  static final ProposalForm BLANK = new ProposalForm(null, "", "", "");

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "decision.choose-area" -> "area";
      case "decision.say-title" -> "title";
      case "decision.say-summary", "decision.no-personal-data" -> "summary";
      case "phone.eleven-digits" -> "phone";
      default -> "";
    };
  }
}
