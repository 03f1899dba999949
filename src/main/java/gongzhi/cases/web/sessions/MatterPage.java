package gongzhi.cases.web.sessions;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/** The form of what is said at a session, ready to print. */
public record MatterPage(
    String address,
    String title,
    Field words,
    List<Choice> areas,
    String areaProblem,
    Field where,
    List<Choice> categories,
    Field phone,
    Field name,
    boolean idea,
    Field gist) {}
