package gongzhi.cases.web.jointmeeting;

import gongzhi.site.ground.Crumb;
import java.util.List;

/**
 * The sheet with a form that comes back because it was refused.
 *
 * @param no the case the form was about; empty for none
 * @param typed what was typed into it
 * @param feeds the viewer's private addresses of it; none before they were made
 * @param mayFeed whether the viewer can have one
 */
public record MeetingPage(
    MeetingSheet sheet, String no, String typed, List<Crumb> feeds, boolean mayFeed) {

  static MeetingPage of(MeetingSheet sheet) {
    return of(sheet, "", "");
  }

  static MeetingPage of(MeetingSheet sheet, String no, String typed) {
    return new MeetingPage(sheet, no, typed, List.of(), false);
  }

  /** The same with private addresses. */
  MeetingPage with(List<Crumb> addresses) {
    return new MeetingPage(sheet, no, typed, addresses, true);
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
