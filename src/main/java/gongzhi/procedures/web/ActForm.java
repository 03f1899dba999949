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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** An act as it is typed; which fields there are depends on the step. */
record ActForm(Map<String, String> typed) {

  private static final int PAPER_MOST = 80;

  /** Whose number was typed. */
  enum Kind {
    POLL,
    MEETING,
    NOTICE,
    ELECTION,
    /** Of the meeting at which people rated. */
    RATINGS
  }

  /** Where a number leads. */
  interface Source {

    Evidence find(Kind kind, String no);
  }

  static final ActForm BLANK = new ActForm(Map.of());

  String said(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  static String paperField(Paper paper) {
    return "paper-" + paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says for this step; documents without a name are not there. */
  Entry entry(StepRule step, Source source) {
    Map<Paper, String> papers = papers();
    Act act =
        new Act(
            one(Verb.class, "verb", "decision.choose-verb"),
            one(Body.class, "body", "decision.choose-body"),
            papers.keySet(),
            evidence(step, source),
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

  private Evidence evidence(StepRule step, Source source) {
    if (step.isElection()) {
      return said("election").isEmpty()
          ? new Evidence.Papers()
          : source.find(Kind.ELECTION, said("election"));
    }
    if (step.kind() == StepKind.VOTE && !said("poll").isEmpty()) {
      return source.find(Kind.POLL, said("poll"));
    }
    boolean met = step.isJoined() || !step.meetings().isEmpty();
    if (met && !said("meeting").isEmpty()) {
      return source.find(Kind.MEETING, said("meeting"));
    }
    if (step.kind().isPosted() && !said("notice").isEmpty()) {
      return source.find(Kind.NOTICE, said("notice"));
    }
    boolean rated = step.kind() == StepKind.APPRAISE && !said("meeting").isEmpty();
    return rated ? source.find(Kind.RATINGS, said("meeting")) : new Evidence.Papers();
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
