package gongzhi.site.ground;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * What a place consists of, in public numbers.
 *
 * @param places the places to choose from; empty where only one runs here
 * @param ground how many areas of each kind there are
 * @param bodies how many organisations of each kind work there
 * @param below the subdistricts and towns
 * @param standards where the handling standards of the place are listed
 * @param echo where the echo walls of its communities are listed
 * @param register where everybody looks through its public cases
 * @param sessions where sessions with residents are announced
 * @param deeds where practical deeds are listed
 */
public record OpenPage(
    String name,
    List<TabLink> places,
    List<Count> ground,
    List<Count> bodies,
    List<AreaLine> below,
    Paging paging,
    String card,
    String standards,
    String echo,
    String register,
    String sessions,
    String deeds) {

  /** How many of something there are, and how much that is of the whole; empty for no share. */
  public record Count(String what, String number, String share) {}
}
