/** Pages on which procedures are drafted, rehearsed and published. */
@NullMarked
package gongzhi.procedures.web.drafts;

import org.jspecify.annotations.NullMarked;
