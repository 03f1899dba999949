/** The pages of the rule table: as it applies, as somebody wants it, and what it would do. */
@NullMarked
package gongzhi.cases.web.rules;

import org.jspecify.annotations.NullMarked;
