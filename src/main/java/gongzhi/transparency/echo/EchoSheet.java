package gongzhi.transparency.echo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the wall (三张清单上墙): figures of one month and three lists, without anything about
 * persons. Once published it stays as it is.
 *
 * @param issues what is not done yet (问题清单), the oldest first
 * @param needs what people wish for (需求清单)
 * @param done what was solved in the month (办结清单), with what the reporters said, good or bad
 */
public record EchoSheet(Figures figures, Issues issues, Needs needs, Done done) {

  /**
   * The month in figures.
   *
   * @param tenths mean time from report to end in tenths of a day; 0 where nothing ended
   * @param rated how many ratings were given in it, also with "not solved"
   * @param content in how many of them somebody was content
   */
  public record Figures(int received, int done, int tenths, int rated, int content) {}

  /** A list and how long it would be in full. */
  public record Issues(int total, List<Issue> lines) {

    public Issues {
      lines = List.copyOf(lines);
    }
  }

  /** A list and how long it would be in full. */
  public record Needs(int total, List<Need> lines) {

    public Needs {
      lines = List.copyOf(lines);
    }
  }

  /** A list and how long it would be in full. */
  public record Done(int total, List<Solved> lines) {

    public Done {
      lines = List.copyOf(lines);
    }
  }

  /** How something stands. */
  public enum EchoState {
    OPEN,
    LATE,
    /** Done, as the unit says; the reporter is asked. */
    AWAITING,
    SOLVED,
    /** Ended with an explanation that the reporter accepted. */
    EXPLAINED
  }

  /** One matter that is not done yet. */
  public record Issue(
      String no,
      String title,
      LocalDate reported,
      String who,
      LocalDate promised,
      EchoState state) {}

  /**
   * One thing people wish for.
   *
   * @param how what is done about it, in words everyone may read; empty where nothing was said
   */
  public record Need(String no, String title, String how, String who, EchoState state) {}

  /**
   * One matter that was solved.
   *
   * @param days from report to end, rounded up
   * @param score of the reporter, one to five; null where none was given
   * @param reopened how often it was taken up again before
   */
  public record Solved(
      String no, String title, String how, int days, @Nullable Integer score, int reopened) {}
}
