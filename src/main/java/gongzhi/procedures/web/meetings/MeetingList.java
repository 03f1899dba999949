package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Meetings and bodies of some ground for everybody, ready to print.
 *
 * @param calendar address of the calendar to subscribe to
 */
public record MeetingList(
    String name, List<TabLink> places, String calendar, MeetingFound found, List<Body> bodies) {

  /** A body whose members are listed there. */
  public record Body(String address, String title, String ground) {}
}
