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
 * @param secrecy what becomes of who chose what
 * @param takesPart in words, who voted so far; empty before and after
 * @param own the papers of the viewer that can be filled in now
 * @param proposal the form of a proposal; null while none are heard from this viewer
 * @param mine what the viewer put forward
 * @param names what was put forward so far
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
    String secrecy,
    String takesPart,
    List<PollPage.Own> own,
    List<Field> proposal,
    List<Mine> mine,
    Names names,
    ContestEnding ending) {

  /** One option on the paper. */
  public record OnPaper(int no, String place, String title, String words, String facts) {}

  /** A proposal of the viewer with its review. */
  public record Mine(int no, String title, StatusMark state, String words, boolean complains) {}

  /**
   * Who agreed to be put forward so far, or which projects were accepted; empty once the slate
   * hangs.
   *
   * @param waiting how many more there are, in words; empty for none
   * @param asked for what the viewer was put forward
   */
  public record Names(List<Named> named, String waiting, List<Asked> asked) {

    static final Names NONE = new Names(List.of(), "", List.of());
  }

  /** One name with the words about it. */
  public record Named(String title, String words) {}

  /** That the viewer was put forward, and what they said to it. */
  public record Asked(int no, String title, String words, String said) {}

  /** What is confirmed before a choice is sent. */
  public record Confirm(
      String segment, String no, String title, List<SummaryRow> rows, int entry, List<Sent> sent) {}

  /** A field that is sent again. */
  public record Sent(String name, String value) {}
}
