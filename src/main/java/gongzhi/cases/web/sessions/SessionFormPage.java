package gongzhi.cases.web.sessions;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/** The form of a session, ready to print. */
public record SessionFormPage(
    List<Choice> areas,
    String areaProblem,
    List<Choice> kinds,
    String kindProblem,
    Field day,
    Field from,
    Field until,
    Field place,
    Field officers,
    Field subjects) {}
