package gongzhi.cases.web.handover;

import gongzhi.cases.web.desk.DeskCase.Group;
import java.util.List;

/**
 * One case of a list before the meeting, ready to print.
 *
 * @param latest until when by the rules, in words
 */
public record LinePage(
    String meeting,
    String address,
    String no,
    String title,
    List<Group> units,
    String due,
    String latest,
    String demand) {}
