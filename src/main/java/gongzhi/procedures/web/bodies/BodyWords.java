package gongzhi.procedures.web.bodies;

import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.Composition;
import gongzhi.procedures.bodies.Composition.TieRule;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.procedures.bodies.Tie;
import gongzhi.procedures.meetings.PlanStore;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.ShareWords;
import gongzhi.site.parts.StatusMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a body consists of and what is wrong with it. */
final class BodyWords {

  private BodyWords() {}

  static String rule(Composition rule, Words words) {
    List<String> said = new ArrayList<>();
    said.add(words.of("bodies.so-many", rule.least(), rule.most()));
    if (rule.odd()) {
      said.add(words.of("bodies.odd"));
    }
    if (rule.women() != null) {
      said.add(
          rule.women().equals("> 0/1")
              ? words.of("bodies.a-woman")
              : words.of("bodies.women", ShareWords.of(rule.women(), words)));
    }
    return String.join(words.of("bodies.comma"), said);
  }

  static String heads(List<BodyMember> sitting, Words words) {
    long partTime = sitting.stream().filter(BodyMember::isPartTime).count();
    return partTime == 0
        ? words.of("bodies.heads", sitting.size())
        : words.of("bodies.heads-part", sitting.size(), partTime);
  }

  /** A task that a meeting of the body left open. */
  static BodyPage.Task task(PlanStore.Open one, TimeWords times) {
    LocalDate due = one.dueOn().toLocalDate();
    boolean late = due.isBefore(times.now().atZone(times.zone()).toLocalDate());
    String key = late ? "meetings.was-due" : "meetings.due";
    return new BodyPage.Task(
        one.words(),
        List.of(one.no(), one.owner()),
        new StatusMark(
            late ? "late" : "doing",
            late ? "alert-triangle" : "clock",
            times.words().of(key, times.date(due))),
        "/meetings/" + one.no());
  }

  static List<String> lacks(KeptBody body, List<BodyMember> sitting, Words words) {
    Composition rule = body.composition();
    return rule.lacks(sitting).stream()
        .map(
            lack ->
                switch (lack) {
                  case TOO_FEW -> words.of("bodies.too-few", sitting.size(), rule.least());
                  case EVEN -> words.of("bodies.even", sitting.size());
                  case TOO_FEW_WOMEN -> words.of("bodies.too-few-women");
                  case BELOW_HALF -> words.of("bodies.below-half");
                })
        .toList();
  }

  static BodyPage.Line line(KeptBody body, BodyMember one, boolean acts, TimeWords times) {
    Words words = times.words();
    List<String> facts = new ArrayList<>();
    if (!one.post().isEmpty()) {
      facts.add(one.post());
    }
    if (one.isPartTime()) {
      facts.add(words.of("bodies.part-time-of", one.unit()));
    }
    facts.add(
        one.until() == null
            ? words.of("bodies.since", one.since())
            : words.of("bodies.left", one.since(), one.until(), one.leftWhy()));
    return new BodyPage.Line(
        one.name(),
        facts,
        acts ? one.ties().stream().map(tie -> tie(body, tie, words)).toList() : List.of(),
        acts ? BodyPages.address(body) + "/members/" + one.id() : "");
  }

  private static StatusMark tie(KeptBody body, Tie tie, Words words) {
    if (body.composition().rule(tie).filter(TieRule::refused).isPresent()) {
      return new StatusMark("late", "alert-triangle", words.of("bodies.must-leave", tie));
    }
    return new StatusMark("you", "alert-triangle", words.of("bodies.withdraws", tie));
  }

  static Choice choice(TieRule rule, BodyForm typed, Words words) {
    String key = rule.refused() ? "bodies.tie-refused" : "bodies.tie-shown";
    return new Choice(
        rule.tie().name(),
        words.of(rule.tie()),
        words.of(key, words.of(rule.law())),
        "",
        typed.has(rule.tie()));
  }
}
