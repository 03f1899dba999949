package gongzhi.site.letters;

import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch, ready to print.
 *
 * @param prints each printing in words
 * @param again asks why it is printed once more; null the first time
 * @param posted when it was posted, in words; empty until then
 * @param postedOn asks for the day; null before it was printed and after it was posted
 */
public record BatchPage(
    String id,
    String made,
    List<LettersPage.Line> lines,
    List<String> prints,
    @Nullable Field again,
    String posted,
    @Nullable Field postedOn) {}
