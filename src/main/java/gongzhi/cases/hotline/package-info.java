/**
 * Exchange with the hotline by files (热线交换): its work orders come in by the one door, and what
 * became of them goes back.
 */
@NullMarked
package gongzhi.cases.hotline;

import org.jspecify.annotations.NullMarked;
