package gongzhi.procedures.web.supervision;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * The form of a finding, ready to print.
 *
 * @param rule until when it will be answered, and by which rule
 * @param ties who of the committee is bound to whom, and withdraws
 * @param numbers meetings of that ground that can be what it is about
 */
public record FindingFormPage(
    List<Choice> areas,
    String rule,
    List<String> ties,
    Field about,
    List<Choice> numbers,
    Field words,
    Field question,
    List<Choice> roles,
    String roleProblem) {}
