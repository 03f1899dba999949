package gongzhi.cases.web.parts;

import gongzhi.cases.web.parts.PartsPage.Again;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which field of the page of parts a refusal is about. */
record PartFields(Again again, Viewer viewer) {

  /** Its id; empty where it is about none. */
  String of(String code) {
    return again.act().isEmpty() ? ofPart(code) : ofOrder(code);
  }

  private String ofPart(String code) {
    boolean fresh = again.seq() == 0;
    String step = again.step() == null ? "" : again.step().address();
    return switch (code) {
      case "parts.choose-unit",
          "case.no-such-unit",
          "case.unit-works-elsewhere",
          "case.unit-leads-already",
          "parts.not-to-oneself",
          "parts.unit-has-one" ->
          "unit";
      case "parts.choose-day", "parts.day-lies-ahead", "parts.due-before-the-case" ->
          fresh ? "until" : "d-" + again.seq();
      case "parts.name-the-law" -> "l-" + again.seq();
      default -> isOfWords(code) ? fresh ? "task" : "w-" + again.seq() + "-" + step : "";
    };
  }

  private String ofOrder(String code) {
    JointForm typed = again.joint();
    return switch (code) {
      case "parts.order-choose-time", "parts.meeting-before-the-case" -> "meet";
      case "parts.choose-unit" -> row("u-", row -> typed.unit(row) == null);
      case "parts.order-of-several" -> "u-1";
      case "parts.not-to-oneself" -> row("u-", row -> isOwn(typed.unit(row)));
      case "case.say-what-to-do" -> row("t-", row -> typed.task(row).isEmpty());
      case "parts.choose-day" -> row("b-", row -> !typed.isDay(row));
      case "parts.day-lies-ahead" -> row("b-", row -> typed.until(row).equals(earliest()));
      case "parts.due-before-the-case" -> row("b-", row -> typed.until(row).equals(latest()));
      default -> isOfWords(code) ? wordsOf(again.act()) : "";
    };
  }

  private static String wordsOf(String act) {
    return switch (act) {
      case "begin" -> "matter";
      case "show" -> "found";
      default -> "came";
    };
  }

  private static boolean isOfWords(String code) {
    return code.startsWith("case.say-")
        || code.startsWith("parts.say-")
        || code.startsWith("parts.order-say-")
        || code.equals("case.words-too-long");
  }

  private boolean isOwn(@Nullable Long unit) {
    return unit != null && viewer.serves(new PartyId(unit));
  }

  /** The first row with something in it of which this is true. */
  private String row(String id, IntPredicate wrong) {
    return rows().filter(wrong).mapToObj(row -> id + row).findFirst().orElse("");
  }

  private IntStream rows() {
    return IntStream.range(0, JointForm.ROWS).filter(again.joint()::isFilled);
  }

  private String earliest() {
    return rows().mapToObj(again.joint()::until).sorted().findFirst().orElse("");
  }

  private String latest() {
    return rows().mapToObj(again.joint()::until).reduce("", (a, b) -> a.compareTo(b) > 0 ? a : b);
  }
}
