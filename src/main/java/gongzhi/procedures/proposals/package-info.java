/**
 * What residents propose to decide together (居民提议): supported online and on paper, each person
 * once; screened with reasons, and somebody else looks again where they complain.
 */
@NullMarked
package gongzhi.procedures.proposals;

import org.jspecify.annotations.NullMarked;
