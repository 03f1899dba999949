package gongzhi.procedures.rule;

/** The closed list of what a step can be (步骤种类). */
public enum StepKind {
  PROPOSE(Glyph.DISCUSS),
  CONSULT(Glyph.DISCUSS),
  REVIEW(Glyph.DISCUSS),
  MEET(Glyph.DISCUSS),
  HEAR(Glyph.DISCUSS),
  VOTE(Glyph.DISCUSS),
  NOTICE(Glyph.PUBLISH),
  LEGAL_REVIEW(Glyph.DISCUSS),
  CARRY_OUT(Glyph.CARRY_OUT),
  ACCEPT(Glyph.CARRY_OUT),
  PUBLISH(Glyph.PUBLISH),
  APPRAISE(Glyph.DISCUSS);

  /** The character a step is marked with: 议, 办 or 公. */
  public enum Glyph {
    DISCUSS,
    CARRY_OUT,
    PUBLISH
  }

  private final Glyph glyph;

  StepKind(Glyph glyph) {
    this.glyph = glyph;
  }

  public Glyph glyph() {
    return glyph;
  }

  /** Whether it hangs for everybody to read, for a time. */
  public boolean isPosted() {
    return this == NOTICE || this == PUBLISH;
  }

  /** Whether what residents said is weighed in it, so that each opinion needs its answer first. */
  public boolean weighsOpinions() {
    return this == CONSULT || this == HEAR || isDecided();
  }

  /** Whether a body says yes or no in it. */
  public boolean isDecided() {
    return this == MEET || this == VOTE;
  }
}
