/**
 * The agenda of the next joint meeting of each neighbourhood, as a page, on paper and as a feed.
 */
@NullMarked
package gongzhi.cases.web.jointmeeting;

import org.jspecify.annotations.NullMarked;
