package gongzhi.matching.web.needs;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The form of a listing, ready to print.
 *
 * @param places the districts; empty where there is nothing to choose
 * @param sides for whom it can be posted; empty where there is one side only
 */
public record NeedFormPage(
    List<TabLink> places,
    List<Choice> sides,
    List<Choice> areas,
    List<Choice> kinds,
    List<Choice> resources,
    List<Choice> tags,
    List<Choice> ways,
    String from,
    String to,
    NeedForm typed) {}
