package gongzhi.cases.web.sessions;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Sessions, ready to print.
 *
 * @param places the districts to choose from, for everybody; empty at the desk
 * @param begin where one is announced; empty for who may not
 */
public record SessionList(
    String name,
    List<Crumb> way,
    List<TabLink> places,
    List<SessionLine> lines,
    Paging paging,
    String begin) {}
