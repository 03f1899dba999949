package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * The form of a meeting, ready to print.
 *
 * @param items open cases of that ground that can stand on the agenda
 * @param matters proposals and matters that wait there for a meeting
 */
public record MeetingCallPage(
    List<Choice> areas,
    String areaProblem,
    List<Choice> bodies,
    String bodyProblem,
    Field topic,
    Field agenda,
    List<Choice> items,
    List<Choice> matters,
    Field day,
    Field whyDay,
    Field from,
    Field venue) {}
