package gongzhi.cases.web.grid;

import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * What a grid worker opens in the morning.
 *
 * @param today the date with its weekday
 * @param place community and grid
 * @param boundaries address of the lines a map draws around the ground
 * @param calls running emergencies that the worker is called out for
 * @param done number of the task that was just written down; empty for none
 */
public record TodayPage(
    String today,
    String place,
    String done,
    String boundaries,
    int calls,
    List<TaskCard> cards,
    Paging paging) {}
