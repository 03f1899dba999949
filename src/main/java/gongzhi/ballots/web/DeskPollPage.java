package gongzhi.ballots.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One poll at the desk: the public page, and what officers do.
 *
 * @param prints whether paper ballots can be printed now
 * @param papers whether paper and counter ballots can be entered now
 * @param audits whether its ballots can be sampled and counted by hand
 * @param because why it is withdrawn; null where it cannot be
 */
public record DeskPollPage(
    PollPage poll,
    List<Check> checks,
    boolean opens,
    boolean prints,
    boolean papers,
    boolean audits,
    @Nullable Field because) {

  /** One line of the list before the opening. */
  public record Check(String words, boolean holds, String law) {}

  /** The form of a new poll. */
  public record Form(
      List<Choice> rolls,
      List<Choice> matters,
      List<Choice> rules,
      List<Choice> kinds,
      List<Choice> again,
      Field question,
      Field words,
      Field opens,
      Field closes,
      Field proxies,
      Field extension,
      Field basis,
      boolean asksToLook) {}

  /** Entering ballots of others. */
  public record Papers(
      String no,
      String question,
      Field entry,
      List<Field> agent,
      List<Choice> said,
      List<Waiting> waiting) {}

  /** A paper that waits for a second person. */
  public record Waiting(String entry, String at, boolean own) {}
}
