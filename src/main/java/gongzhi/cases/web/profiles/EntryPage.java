package gongzhi.cases.web.profiles;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an entry, ready to print.
 *
 * @param number the field of a number; null where a word is chosen
 * @param choices the words; empty for a number
 */
public record EntryPage(
    String address,
    String heading,
    String where,
    String fact,
    @Nullable Field number,
    List<Choice> choices,
    String problem,
    Field words,
    Field asOf,
    Field source) {}
