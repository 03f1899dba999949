package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * The meetings and bodies that the viewer belongs to, ready to print.
 *
 * @param bodies each with its address as value
 * @param advises whether they were asked for legal opinions
 */
public record OwnMeetingsPage(List<MeetingBoard.Row> rows, List<Choice> bodies, boolean advises) {}
