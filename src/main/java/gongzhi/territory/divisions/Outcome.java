package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import java.util.List;

/**
 * What an import did.
 *
 * @param added areas that are new in this edition
 * @param renamed areas that kept their code and got another name
 * @param closed areas whose code vanished from a list that this edition gives
 * @param unchanged areas the edition confirms
 * @param stranded grids and the like that still stand below a closed area and must be redrawn
 * @param refused lines that were not used, with the reason
 */
public record Outcome(
    int added, int renamed, int closed, int unchanged, int stranded, List<Refused> refused) {

  /** One line that was not used; the reason is a rejection whose key has words. */
  public record Refused(long line, String code, Rejection reason) {}

  public Outcome {
    refused = List.copyOf(refused);
  }
}
