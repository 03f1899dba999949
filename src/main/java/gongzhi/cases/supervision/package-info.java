/**
 * Urging (催办) and formal supervision (督办): who reminded whom when, what was answered, where it went
 * without an answer, and who watches over a case until when.
 */
@NullMarked
package gongzhi.cases.supervision;

import org.jspecify.annotations.NullMarked;
