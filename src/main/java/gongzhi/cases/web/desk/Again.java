package gongzhi.cases.web.desk;

import gongzhi.site.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that comes back because it was refused.
 *
 * @param act whose form it is; null where none was refused
 * @param typed what was typed into it
 * @param field name of the field that the refusal is about; empty where it is about none
 * @param problem what is wrong with it, in words
 * @param hints what the check of answers asks for; empty where it was not asked
 */
record Again(
    @Nullable DeskAct act, ActInput typed, String field, String problem, List<String> hints) {

  static Again nothing() {
    return new Again(null, ActInput.none(), "", "", List.of());
  }

  static Again of(DeskAct act, ActInput typed, Refused refused) {
    return new Again(act, typed, fieldOf(refused.code()), refused.detail(), List.of());
  }

  /** A form that nobody refused, with something put into it. */
  static Again typing(DeskAct act, ActInput typed) {
    return new Again(act, typed, "", "", List.of());
  }

  /** The same with what the check of answers asks for. */
  Again hinting(List<String> all) {
    return new Again(act, typed, field, problem, List.copyOf(all));
  }

  /** What the check asks for about this act. */
  List<String> hintsFor(DeskAct other) {
    return other == act ? hints : List.of();
  }

  /** What was typed, in the form it was typed into and nowhere else. */
  ActInput typedFor(DeskAct other) {
    return other == act ? typed : ActInput.none();
  }

  /** What is wrong with this field of this act; empty when nothing is. */
  String problemOf(DeskAct other, String name) {
    return other == act && name.equals(field) ? problem : "";
  }

  /** Where the field of the refused act stands on the page; empty where it is about none. */
  String fieldId() {
    if (act == null || field.isEmpty()) {
      return "";
    }
    return AnswerBox.sends(act) ? AnswerBox.idOf(field) : ActForms.idOf(act, field);
  }

  private static String fieldOf(String refusal) {
    return switch (refusal) {
      case "desk.choose-unit",
          "case.no-such-unit",
          "petition.only-offices",
          "case.unit-works-elsewhere",
          "case.unit-helps-already",
          "case.unit-leads-already" ->
          "unit";
      case "desk.say-how-many-days",
          "petition.say-how-many-days",
          "clocks.say-how-many-days",
          "case.extension-too-long",
          "petition.extension-too-long",
          "clocks.pause-too-long",
          "case.extension-must-be-later" ->
          "days";
      case "desk.choose-attempt" -> "attempt";
      case "desk.choose-outcome" -> "came";
      case "desk.say-which-day",
          "case.next-step-lies-ahead",
          "case.next-step-too-far-off",
          "supervision.day-lies-ahead" ->
          "day";
      case "clocks.choose-cause", "clocks.no-reason-here" -> "cause";
      case "clocks.say-whether-reached" -> "reached";
      case "case.recording-too-long" -> "recording";
      case "whistle.choose-units", "whistle.not-oneself" -> "units";
      case "whistle.choose-kind" -> "kind";
      case "desk.say-which-case",
          "case.no-such-lead",
          "case.cannot-merge-into",
          "case.not-into-itself",
          "case.lead-has-ended" ->
          "into";
      case "replies.look-again", "replies.reason-too-long" -> "anyway";
      case "replies.fill-blanks", "replies.personal-data" -> "words";
      case "case.no-such-category" -> "category";
      case "case.say-where-to-go", "case.say-what-instead" -> "remedy";
      case "case.photo-needed", "case.photo-before-needed", "case.photos-needed" -> "photos";
      default ->
          refusal.startsWith("case.say-")
                  || refusal.startsWith("whistle.say-")
                  || refusal.startsWith("clocks.say-")
                  || refusal.startsWith("supervision.say-")
                  || refusal.startsWith("petition.say-")
                  || refusal.startsWith("case.words-")
              ? "words"
              : "";
    };
  }
}
