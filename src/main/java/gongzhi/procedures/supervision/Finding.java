package gongzhi.procedures.supervision;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the supervision committee found (监督意见), with its question.
 *
 * @param about number of the meeting, notice, matter or poll it checked; empty for anything else
 * @param dueOn last day of the first answer
 * @param turns answers and what the committee said of them, the earliest first
 */
public record Finding(
    long id,
    String no,
    AreaId area,
    String areaPath,
    String about,
    String words,
    String question,
    Owner owner,
    LocalDate dueOn,
    Raised raised,
    List<Turn> turns) {

  /** Who answers: the role that was found, and who held it. */
  public record Owner(String role, PartyId party) {}

  /** Who found it, and when. */
  public record Raised(PartyId by, Instant at) {}

  /** What can happen to it. */
  public enum FindingStep {
    ANSWERED,
    /** The committee is not content and asks again. */
    RETURNED,
    /** The committee is content. */
    ACCEPTED
  }

  /** How it stands. */
  public enum State {
    /** Waits for its answer. */
    OPEN,
    /** Waits for the committee. */
    ANSWERED,
    CLOSED
  }

  /**
   * One step of it.
   *
   * @param dueOn last day of the next answer; null where none is asked
   */
  public record Turn(FindingStep kind, String words, @Nullable LocalDate dueOn, Instant at) {}

  public Finding {
    turns = List.copyOf(turns);
  }

  public State state() {
    if (turns.isEmpty()) {
      return State.OPEN;
    }
    return switch (turns.getLast().kind()) {
      case ANSWERED -> State.ANSWERED;
      case RETURNED -> State.OPEN;
      case ACCEPTED -> State.CLOSED;
    };
  }

  /** The last day on which the answer it waits for is in time. */
  public LocalDate due() {
    return turns.stream()
        .map(Turn::dueOn)
        .filter(day -> day != null)
        .reduce(dueOn, (_, later) -> later);
  }

  public boolean isLate(LocalDate today) {
    return state() == State.OPEN && today.isAfter(due());
  }

  /** Refuses (409) what this state does not allow. */
  void require(State wanted) {
    if (state() != wanted) {
      throw Rejection.of("finding.not-now");
    }
  }

  /** Where everybody reads what it is about; empty for nothing. */
  public String link() {
    if (about.startsWith("HY-")) {
      return "/meetings/" + about;
    }
    if (about.startsWith("D-")) {
      return "/decisions/" + about;
    }
    if (about.startsWith("V-")) {
      return "/polls/" + about;
    }
    return about.isEmpty() ? "" : "/notices/" + about;
  }
}
