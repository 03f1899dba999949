package gongzhi.cases.web.records;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * Where the courses of a ground are taken along as data, ready to print.
 *
 * @param from first day and {@code until} last, as they were typed
 * @param most how many cases one file may hold
 */
public record HistoriesPage(List<Choice> grounds, String from, String until, int most) {}
