package gongzhi.cases.web.emergency;

import gongzhi.site.parts.Choice;
import java.util.List;

/** The form that starts an emergency. */
public record StartPage(List<Choice> kinds, List<Choice> grounds, StartForm typed) {}
