package gongzhi.cases.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.Problems;
import java.util.List;

/**
 * The first screen of a report, ready to print.
 *
 * @param title the question of the chosen door
 * @param doors a matter, an idea, a letter: three doors to one path
 */
public record ReportWhatPage(
    String title,
    List<Choice> doors,
    Field words,
    List<PhotoPart> photos,
    List<Choice> categories,
    boolean danger,
    boolean draftKept,
    Problems problems) {}
