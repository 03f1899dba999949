package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * A list of meetings with its filter, ready to print.
 *
 * @param action where the filter is sent
 * @param field the field that names the ground, and its value
 * @param tabs those that come, and those that were
 */
public record MeetingFound(
    String action,
    String field,
    String value,
    String when,
    List<TabLink> tabs,
    List<Choice> bodies,
    String words,
    List<MeetingBoard.Row> rows,
    Paging paging) {}
