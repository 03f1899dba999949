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
 * @param confidential the matters that only a named unit reads, whatever the words suggest
 * @param doors a matter, an idea, a letter: three doors to one path
 */
public record ReportWhatPage(
    String title,
    List<Choice> doors,
    Field words,
    List<PhotoPart> photos,
    List<Choice> categories,
    List<Choice> confidential,
    boolean danger,
    boolean draftKept,
    Problems problems) {}
