/** Closing (截止): at its moment and once; counted, published and committed without a human step. */
@NullMarked
package gongzhi.ballots.closing;

import org.jspecify.annotations.NullMarked;
