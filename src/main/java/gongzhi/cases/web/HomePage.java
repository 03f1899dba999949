package gongzhi.cases.web;

import gongzhi.cases.web.emergency.AlarmLine;
import java.util.List;

/**
 * The first page of a resident, ready to print.
 *
 * @param id of the community, or of the district while none is chosen; empty where there are
 *     several districts to choose from
 * @param chosen whether this browser chose a community; its name stands on top of every page
 * @param above the names above the community; else what is shown meanwhile
 * @param fixedTitle what the list of solved matters is called: whose ground it is about
 * @param openTitle the same for those being handled
 * @param alarms emergencies that run on that ground
 * @param waiting cases that wait for this person's word
 * @param fixed what was solved nearby lately
 * @param open what is being handled nearby
 * @param notices what is posted there now
 */
public record HomePage(
    String id,
    boolean chosen,
    String above,
    String fixedTitle,
    String openTitle,
    List<AlarmLine> alarms,
    List<CaseList.Line> waiting,
    List<CaseList.Line> fixed,
    List<CaseList.Line> open,
    List<NoticeCell> notices) {}
