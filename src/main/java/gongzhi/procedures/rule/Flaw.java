package gongzhi.procedures.rule;

/** What no definition may say, whoever wrote it. Those named after a law are the program's own. */
public enum Flaw {
  NO_MATTER("at least one kind of matter"),
  BEGINS_WITHOUT_PROPOSAL("a step of kind propose at the beginning"),
  ENDS_UNPUBLISHED("a step of kind publish after the last carry-out, accept or vote"),
  STEP_TWICE("each step once"),
  BACK_NOT_EARLIER("as back a step that stands before it and has the same matters"),
  BACK_WITHOUT_END("rounds beside back, so that it ends"),
  ROUNDS_WITHOUT_BACK("back beside rounds"),
  NOTHING_TO_JOIN("joins only on a propose that is followed by a consult"),
  NOTHING_TO_ELECT("elects only on a consult, a notice or a vote"),
  UNKNOWN_RULE("a rule of the law, see src/main/resources/ballots/rules.csv"),
  RULE_OF_ANOTHER_BODY("a rule that the law gives to this body"),
  WITHOUT_QUORUM("a rule with the quorum that the law asks of this body"),
  LEGAL_REVIEW_BY_OTHERS(
      "a legal review by the legal adviser, with legal-opinion among its papers"),
  POSTED_FOR_NO_TIME("least, how long it hangs at least"),
  CONSULTED_FOR_NO_TIME("least, how long residents can say something"),
  ACCEPTED_BY_WHO_DID_IT("an accept by another body than the one that carries out before it"),
  NOT_ACCEPTED("a step of kind accept or appraise after the last carry-out"),
  APPRAISED_WITHOUT_WAY_BACK("share and back on an appraise"),
  OWNERS_DO_NOT_VOTE(
      "for matters of the owners a vote of the owners-assembly before anything is carried out"
          + " (Civil Code art. 278)"),
  RESIDENTS_DO_NOT_DECIDE(
      "for matters of self-governance a meet or vote of the residents-meeting or the"
          + " representatives-meeting before anything is carried out (Organic Law)"),
  COUNCIL_DOES_NOT_DECIDE(
      "for delegated matters a meet or vote of the residents-council before anything is carried"
          + " out"),
  PARTY_DECIDES_LAST(
      "after the deciding body no meet or vote of a Party body: its resolution cannot end or change"
          + " the matter");

  private final String expected;

  Flaw(String expected) {
    this.expected = expected;
  }

  /** What was expected instead, for whoever writes a pack. */
  public String expected() {
    return expected;
  }

  /**
   * One fault of a definition.
   *
   * @param step the key of the step it is in; empty for the whole
   * @param field what is written wrong there; empty for the step as such
   */
  public record Found(Flaw flaw, String step, String field) {}
}
