package gongzhi.procedures.web;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.site.parts.VerifyMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter, ready to print.
 *
 * @param due of the open step; null when it is over
 * @param tags procedure, whom it belongs to
 * @param now what is being done now, in a sentence
 * @param law why it goes this way; empty where nothing needs saying
 * @param rows who is responsible
 * @param trace the way from the first report on
 * @param said what was typed into the opinion that was refused
 * @param form the form of the open step; null for who may not do it
 */
public record DecisionPage(
    String address,
    String no,
    String title,
    String summary,
    StatusMark state,
    @Nullable DueMark due,
    List<String> tags,
    String now,
    String law,
    List<RailStep> rail,
    List<SummaryRow> rows,
    List<SummaryRow> papers,
    List<OpinionLine> opinions,
    Months months,
    List<TimelineEntry> course,
    List<Crumb> cases,
    VerifyMark verify,
    boolean open,
    boolean signedIn,
    String said,
    @Nullable StepForm form) {

  /**
   * Tasks of months.
   *
   * @param shown whether the open step has any
   * @param free months for which this viewer can set one
   */
  public record Months(boolean shown, List<StageLine> lines, List<Choice> free) {}

  /**
   * The task of one month.
   *
   * @param reports the month that this viewer can report on; empty for nothing
   */
  public record StageLine(
      String month, String words, String report, StatusMark state, String reports) {}

  /**
   * One opinion with its answer.
   *
   * @param waits whether nobody but those who serve there reads it yet
   * @param signs what looks like the name or door of a person; empty for nothing
   * @param withheld why it was kept back, and until when; empty for one that was not
   * @param id 0 where the reader may not answer it
   */
  public record OpinionLine(
      long id,
      String words,
      String when,
      StatusMark state,
      String answer,
      boolean waits,
      String signs,
      String withheld) {}
}
