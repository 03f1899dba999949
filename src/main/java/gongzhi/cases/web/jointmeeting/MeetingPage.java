package gongzhi.cases.web.jointmeeting;

/**
 * The sheet with a form that comes back because it was refused.
 *
 * @param no the case the form was about; empty for none
 * @param typed what was typed into it
 */
public record MeetingPage(MeetingSheet sheet, String no, String typed) {

  static MeetingPage of(MeetingSheet sheet) {
    return new MeetingPage(sheet, "", "");
  }

  /** Whether the form about this case stands open. */
  public boolean opens(String about) {
    return no.equals(about);
  }

  /** What was typed into the form about this case. */
  public String typedFor(String about) {
    return opens(about) ? typed : "";
  }
}
