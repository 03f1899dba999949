package gongzhi.ballots.web;

import gongzhi.site.parts.Field;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One election or budget vote as everybody reads it.
 *
 * @param segment {@code elections} or {@code budgets}, as its addresses begin
 * @param paper {@code MARKS, RANKS} or {@code POINTS}
 * @param paperHint how the paper is filled in
 * @param takesPart in words, who voted so far; empty before and after
 * @param own the papers of the viewer that can be filled in now
 * @param proposal the form of a proposal; null while none are heard from this viewer
 * @param mine what the viewer put forward
 */
public record ContestPage(
    String segment,
    String no,
    String title,
    String words,
    StatusMark state,
    List<SummaryRow> rows,
    List<OnPaper> slate,
    String paper,
    String paperHint,
    String takesPart,
    List<PollPage.Own> own,
    List<Field> proposal,
    List<Mine> mine,
    ContestEnding ending) {

  /** One option on the paper. */
  public record OnPaper(int no, String place, String title, String words, String facts) {}

  /** A proposal of the viewer with its review. */
  public record Mine(int no, String title, StatusMark state, String words, boolean complains) {}

  /** What is confirmed before a choice is sent. */
  public record Confirm(
      String segment, String no, String title, List<SummaryRow> rows, int entry, List<Sent> sent) {}

  /** A field that is sent again. */
  public record Sent(String name, String value) {}
}
