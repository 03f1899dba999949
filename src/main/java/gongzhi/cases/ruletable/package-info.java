/**
 * Changing the rule table of a place (规则表变更): one person proposes, another approves, and every
 * version stays and is public.
 */
@NullMarked
package gongzhi.cases.ruletable;

import org.jspecify.annotations.NullMarked;
