package gongzhi.cases.web.desk;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;

/**
 * The page on which an officer writes a case down, ready to print.
 *
 * @param same whether it is whoever is known by the phone; empty while nothing is asked
 * @param note number of the note it comes from; empty for none
 */
public record NewCasePage(
    List<Choice> channels,
    Field words,
    Field find,
    List<Choice> places,
    Field address,
    List<Choice> categories,
    List<Choice> kinds,
    Field phone,
    Field name,
    List<Choice> same,
    Field postal,
    boolean danger,
    boolean hidden,
    String note,
    Problems problems) {}
