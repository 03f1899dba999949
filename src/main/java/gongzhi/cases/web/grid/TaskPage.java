package gongzhi.cases.web.grid;

import gongzhi.cases.web.ReportWherePage.PlaceSketch;
import gongzhi.site.parts.Step;
import gongzhi.site.parts.TimelineEntry;
import java.util.List;

/**
 * One task with all a worker needs on the way to it.
 *
 * @param words what the reporter said
 * @param reporter the masked name; or that it is not known here
 * @param place in words, from the community down
 * @param geo address that opens the phone's own map; empty where no point is known
 */
public record TaskPage(
    TaskCard card,
    String words,
    String reporter,
    String place,
    String geo,
    PlaceSketch sketch,
    String promise,
    List<Step> steps,
    List<TimelineEntry> entries) {}
