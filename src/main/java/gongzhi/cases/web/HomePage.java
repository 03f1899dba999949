package gongzhi.cases.web;

import java.util.List;

/**
 * The first page of a resident, ready to print.
 *
 * @param id of the community
 * @param waiting cases that wait for this person's word
 * @param fixed what was solved nearby lately
 * @param open what is being handled nearby
 */
public record HomePage(
    String id,
    String community,
    String above,
    List<CaseList.Line> waiting,
    List<CaseList.Line> fixed,
    List<CaseList.Line> open) {}
