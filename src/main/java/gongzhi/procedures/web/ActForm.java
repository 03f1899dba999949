package gongzhi.procedures.web;

import gongzhi.procedures.decision.Entry;
import gongzhi.procedures.engine.Act;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** An act as it is typed; which fields there are depends on the step. */
record ActForm(Map<String, String> typed) {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final int PAPER_MOST = 80;

  static final ActForm BLANK = new ActForm(Map.of());

  String said(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  static String paperField(Paper paper) {
    return "paper-" + paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says for this step; documents without a name are not there. */
  Entry entry(StepRule step, Function<String, Evidence> polls) {
    Map<Paper, String> papers = papers();
    Act act =
        new Act(
            one(Verb.class, "verb", "decision.choose-verb"),
            one(Body.class, "body", "decision.choose-body"),
            papers.keySet(),
            evidence(step, polls),
            said("why"));
    return new Entry(act, papers, (int) number("version"));
  }

  private Map<Paper, String> papers() {
    Map<Paper, String> papers = new EnumMap<>(Paper.class);
    for (Paper paper : Paper.values()) {
      String name = said(paperField(paper));
      if (name.length() > PAPER_MOST) {
        throw Rejection.invalid("decision.paper-too-long", PAPER_MOST);
      }
      if (!name.isEmpty()) {
        papers.put(paper, name);
      }
    }
    return papers;
  }

  private Evidence evidence(StepRule step, Function<String, Evidence> polls) {
    if (step.kind() == StepKind.VOTE && !said("poll").isEmpty()) {
      return polls.apply(said("poll"));
    }
    if (step.kind().isPosted() && !said("until").isEmpty()) {
      return posting();
    }
    if (step.kind() == StepKind.APPRAISE && !said("valid").isEmpty()) {
      return ratings();
    }
    return said("due").isEmpty() ? new Evidence.Papers() : hands();
  }

  private Evidence hands() {
    try {
      return new Evidence.Hands(number("due"), number("present"), number("yes"), number("no"));
    } catch (IllegalArgumentException _) {
      throw Rejection.invalid("decision.no-such-count");
    }
  }

  private Evidence ratings() {
    try {
      return new Evidence.Ratings(number("valid"), number("content"));
    } catch (IllegalArgumentException _) {
      throw Rejection.invalid("decision.no-such-count");
    }
  }

  private Evidence posting() {
    try {
      return new Evidence.Posting(
          said("where"),
          day("from").atStartOfDay(WorkingCalendar.ZONE).toInstant(),
          day("until").atTime(LAST_SECOND).atZone(WorkingCalendar.ZONE).toInstant(),
          (int) Math.min(number("objections"), Integer.MAX_VALUE),
          typed.containsKey("signed"));
    } catch (IllegalArgumentException _) {
      throw Rejection.invalid("decision.no-such-posting");
    }
  }

  private LocalDate day(String name) {
    try {
      return LocalDate.parse(said(name));
    } catch (DateTimeException _) {
      throw Rejection.invalid("decision.no-such-posting");
    }
  }

  private long number(String name) {
    String written = said(name);
    if (!written.matches("[0-9]{1,9}")) {
      if (written.isEmpty()) {
        return 0;
      }
      throw Rejection.invalid("decision.no-such-count");
    }
    return Long.parseLong(written);
  }

  private <E extends Enum<E>> E one(Class<E> of, String name, String key) {
    return Arrays.stream(of.getEnumConstants())
        .filter(constant -> constant.name().equals(said(name)))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid(key));
  }
}
