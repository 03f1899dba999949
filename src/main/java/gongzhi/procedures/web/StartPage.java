package gongzhi.procedures.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/** The form of a new matter, ready to print. */
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
    Field cases,
    String proposal) {}
