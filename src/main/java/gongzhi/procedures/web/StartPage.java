package gongzhi.procedures.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new matter, ready to print.
 *
 * @param whyNotOwners asked where it sounds like a matter of the owners and was said to be another
 */
public record StartPage(
    List<Choice> areas,
    String areaProblem,
    List<Choice> procedures,
    String procedureProblem,
    Field title,
    Field summary,
    List<Choice> matters,
    String matterProblem,
    List<Choice> owners,
    String ownersProblem,
    List<Choice> delegated,
    String delegatedProblem,
    Field cases,
    @Nullable Field whyNotOwners,
    String proposal) {}
