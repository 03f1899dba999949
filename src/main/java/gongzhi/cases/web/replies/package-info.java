/** Texts for answers, and answers that went out although the check asked for more (答复模板). */
@NullMarked
package gongzhi.cases.web.replies;

import org.jspecify.annotations.NullMarked;
