package gongzhi.procedures.web;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.procedures.decision.NewDecision;
import gongzhi.procedures.rule.Delegation;
import gongzhi.procedures.rule.Matter;
import gongzhi.shared.Rejection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A matter to begin, as it is typed. */
record StartForm(
    @Nullable Long area,
    @Nullable String procedure,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String matter,
    @Nullable String owners,
    @Nullable String delegated,
    @Nullable String cases,
    @Nullable String proposal,
    @Nullable String whyNotOwners) {

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** What was typed, as one line of this list where it belongs to the council. */
  NewDecision decision(Delegation list) {
    Matter chosen =
        Arrays.stream(Matter.values())
            .filter(one -> one.name().equals(matter))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("decision.choose-matter"));
    @Nullable OwnersMatter nine =
        Arrays.stream(OwnersMatter.values())
            .filter(one -> chosen == Matter.OWNERS && one.name().equals(owners))
            .findFirst()
            .orElse(null);
    if (nine == null && !said(owners).isEmpty()) {
      throw Rejection.invalid("decision.nine-are-the-owners", Matter.OWNERS.law());
    }
    return new NewDecision(
        said(procedure),
        said(title),
        said(summary),
        chosen,
        nine,
        said(delegated).isEmpty() ? "" : list.get(said(delegated)).title().zh(),
        List.of(said(cases).split("[\\s,，、;；]+")),
        said(whyNotOwners));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "decision.choose-area", "decision.other-level" -> "area";
      case "procedure.no-such-definition", "procedure.not-for-this-matter" -> "procedure";
      case "decision.say-title" -> "title";
      case "decision.say-summary", "decision.no-personal-data" -> "summary";
      case "decision.choose-matter" -> "matter";
      case "decision.not-for-this-item",
          "decision.which-of-the-nine",
          "decision.nine-are-the-owners" ->
          "owners";
      case "decision.not-delegated" -> "delegated";
      case "decision.sounds-like-owners" -> "whyNotOwners";
      case "decision.no-such-case", "decision.too-many-cases" -> "cases";
      default -> "";
    };
  }
}
