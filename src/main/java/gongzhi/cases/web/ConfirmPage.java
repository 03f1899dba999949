package gongzhi.cases.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/** The question whether it is solved, ready to print. */
public record ConfirmPage(
    String no,
    String base,
    String title,
    String result,
    List<Choice> answers,
    List<Choice> scores,
    Field words) {}
