package gongzhi.cases.web.grid;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.Problems;
import java.util.List;

/**
 * Something seen on the way, as far as it is written down.
 *
 * @param located what the phone's position lies in; empty where it was not asked
 * @param confide answers to whether it is a confidential matter
 * @param spots the grid and its buildings
 */
public record SnapPage(
    Field words,
    List<PhotoPart> photos,
    String located,
    List<Choice> spots,
    List<Choice> categories,
    List<Choice> confide,
    boolean danger,
    boolean fixed,
    Problems problems) {}
