package gongzhi.site.letters;

import gongzhi.site.parts.Field;
import org.jspecify.annotations.Nullable;

/**
 * One letter as it will stand on paper, without the address.
 *
 * @param matter number of what it is about; empty for none
 * @param batch address of its batch; empty for none
 * @param back asks why it came back; null where it did not, or did already
 */
public record LetterPage(
    String id,
    String who,
    String matter,
    String text,
    String date,
    String state,
    String batch,
    @Nullable Field back) {}
