package gongzhi.ballots.web;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One poll as everybody reads it.
 *
 * @param takesPart in words, who took part so far; empty before it opens and after it ended
 * @param secret whether a choice may stand in no address
 * @param own the ballots of the viewer that can be cast now
 * @param mine whether there is a page with the viewer's own ballots
 * @param signsIn whether somebody could vote here after signing in
 * @param withdrawn why it was withdrawn before it opened; empty where it was not
 */
public record PollPage(
    String no,
    String question,
    String words,
    StatusMark state,
    String notice,
    List<SummaryRow> rows,
    String takesPart,
    boolean secret,
    List<Own> own,
    boolean mine,
    boolean signsIn,
    String withdrawn,
    List<VoteBar> turnout,
    List<VoteBar> passing,
    Ending ending) {

  /**
   * A voter for whom the viewer may speak.
   *
   * @param votes whether a ballot can be sent now; not where one counts that cannot be replaced
   */
  public record Own(int entry, String words, boolean voted, boolean votes) {}

  /**
   * What it came to; nothing of it before the end.
   *
   * @param counted how many said what, by heads and by area
   * @param record address at which the public log shows that the file was committed; empty for none
   * @param aside ballots that did not count, by reason
   * @param doubts whether denied ballots could have turned it, and what follows; empty for none
   * @param sample what a sample of the ballots found; empty while none was drawn
   */
  public record Ending(
      boolean closed,
      String verdict,
      List<String> counted,
      String followers,
      List<String> aside,
      String denied,
      List<String> doubts,
      String hash,
      String record,
      List<String> sample) {

    static final Ending NONE =
        new Ending(false, "", List.of(), "", List.of(), "", List.of(), "", "", List.of());
  }

  /** What is confirmed before a ballot is sent. */
  public record Confirm(
      String no, String question, List<SummaryRow> rows, int entry, String choice) {}

  /**
   * The viewer's own ballots.
   *
   * @param proxies for whom a proxy can be taken back now
   */
  public record Mine(String no, String question, List<Line> lines, List<Own> proxies) {}

  /**
   * One of them, with its code.
   *
   * @param record address of its leaf in the public log; empty for none
   */
  public record Line(String said, String facts, String code, boolean denies, String record) {}
}
