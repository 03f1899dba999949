/**
 * Matching (供需对接): what people, units and communities need and can give, in three lists.
 *
 * <p>Promises: everybody may need and give; nothing is read by everyone before the community read
 * it; who posted something is known where it is screened and nowhere else.
 */
@NullMarked
package gongzhi.matching;

import org.jspecify.annotations.NullMarked;
