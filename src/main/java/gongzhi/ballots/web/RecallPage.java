package gongzhi.ballots.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/** The form of a recall, ready to print. */
public record RecallPage(
    String no,
    String title,
    String option,
    String name,
    List<Choice> rolls,
    List<Field> fields,
    boolean waits) {}
